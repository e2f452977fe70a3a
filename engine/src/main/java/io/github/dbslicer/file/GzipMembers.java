package io.github.dbslicer.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Makes a gzip member of each piece. */
final class GzipMembers implements Compressor {
    private static final int BUFFER = 1 << 15;

    @Override
    public void compress(PieceContent content, OutputStream into) throws IOException {
        try (OutputStream member = new GZIPOutputStream(new KeptOpen(into), BUFFER)) {
            content.writeTo(member);
        }
    }

    @Override
    public void close() {
        // Each member has let go what it held.
    }

    /** Only a stream that is closed gives its native memory back at once. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
