package io.github.dbslicer.file;

import java.io.IOException;
import java.io.OutputStream;

/** Compresses pieces, one after the other, each into a part of a file that can be read by itself. For one thread. */
interface Compressor extends AutoCloseable {
    static Compressor of(Compression compression) {
        return switch (compression) {
            case NONE -> new NoCompressor();
            case GZIP -> new GzipMembers();
            case ZSTD -> new ZstdFrames();
        };
    }

    /** Compresses one piece. What it leaves where this fails is of no use, nor is the compressor. */
    void compress(PieceContent content, OutputStream into) throws IOException;

    @Override
    void close();
}
