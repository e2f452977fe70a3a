package io.github.dbslicer.file.pack;

import io.github.dbslicer.file.PieceContent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncoding;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * An entry of a tar archive as its bytes: header, content, padding.
 *
 * @param name of less than 100 ASCII characters
 * @param size of the content, exactly
 * @param last whether the archive ends behind it
 */
record Entry(String name, long size, Instant time, boolean last, PieceContent content) {
    static final int BLOCK = 512;
    private static final ZipEncoding ENCODING = ZipEncodingHelper.getZipEncoding(StandardCharsets.UTF_8.name());
    private static final byte[] ZEROS = new byte[3 * BLOCK];

    static int padding(long size) {
        return (int) (-size & BLOCK - 1);
    }

    /** @param crc32 is given the content */
    void writeTo(OutputStream out, CRC32 crc32) throws IOException {
        out.write(header());
        Summed summed = new Summed(out, crc32);
        content.writeTo(summed);
        if (summed.count != size) {
            throw new IllegalStateException(name + " has " + summed.count + " bytes where " + size + " were announced");
        }
        out.write(ZEROS, 0, padding(size) + (last ? 2 * BLOCK : 0));
    }

    private byte[] header() throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setLastModifiedTime(FileTime.from(time.truncatedTo(ChronoUnit.SECONDS)));
        entry.setMode(0644);
        // Else the name of whoever runs this.
        entry.setNames("", "");
        byte[] header = new byte[BLOCK];
        entry.writeEntryHeader(header, ENCODING, false);
        return header;
    }

    private static final class Summed extends OutputStream {
        private final OutputStream out;
        private final CRC32 crc32;
        private long count;

        Summed(OutputStream out, CRC32 crc32) {
            this.out = out;
            this.crc32 = crc32;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            crc32.update(value);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            crc32.update(bytes, offset, length);
            count += length;
        }
    }
}
