package io.github.dbslicer.parquet;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.github.dbslicer.file.Compression;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.CompressionCodec;

/** How the pages of a file are compressed. */
enum PageCompression {
    NONE(CompressionCodec.UNCOMPRESSED),
    GZIP(CompressionCodec.GZIP),
    ZSTD(CompressionCodec.ZSTD);

    private static final int LEVEL = 3;

    private final CompressionCodec codec;

    PageCompression(CompressionCodec codec) {
        this.codec = codec;
    }

    static PageCompression of(Compression compression) {
        return switch (compression) {
            case NONE -> NONE;
            case GZIP -> GZIP;
            case ZSTD -> ZSTD;
        };
    }

    /** What files call it. */
    CompressionCodec codec() {
        return codec;
    }

    /** What is written to it ends up compressed in the other one, which closing it leaves open. */
    OutputStream compress(OutputStream into) throws IOException {
        OutputStream open = new StaysOpen(into);
        return switch (this) {
            case NONE -> open;
            case GZIP -> new GZIPOutputStream(open);
            case ZSTD -> new ZstdOutputStreamNoFinalizer(open, LEVEL);
        };
    }

    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream into) {
            super(into);
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
