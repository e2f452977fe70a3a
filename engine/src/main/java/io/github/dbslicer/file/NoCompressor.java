package io.github.dbslicer.file;

import java.io.IOException;
import java.io.OutputStream;

/** Leaves pieces as they are. */
final class NoCompressor implements Compressor {
    @Override
    public void compress(PieceContent content, OutputStream into) throws IOException {
        content.writeTo(into);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
