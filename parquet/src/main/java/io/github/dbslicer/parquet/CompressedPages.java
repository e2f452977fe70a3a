package io.github.dbslicer.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.CapacityByteArrayOutputStream;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;

/** Pages, each with its header before it, as they are to stand in a file. */
final class CompressedPages {
    private static final int FIRST_SLAB = 1 << 12;
    private static final int LARGEST_SLAB = 1 << 20;

    private final PageCompression compression;
    private final List<BytesInput> bytes = new ArrayList<>();
    private long length;
    private long uncompressed;

    CompressedPages(PageCompression compression) {
        this.compression = compression;
    }

    /** @param header without sizes and checksum */
    void append(BytesInput page, PageHeader header) throws IOException {
        CapacityByteArrayOutputStream compressed =
                new CapacityByteArrayOutputStream(FIRST_SLAB, LARGEST_SLAB, HeapByteBufferAllocator.getInstance());
        CRC32 checksum = new CRC32();
        try (OutputStream into = compression.compress(new CheckedOutputStream(compressed, checksum))) {
            page.writeAllTo(into);
        }
        header.setUncompressed_page_size(Math.toIntExact(page.size()));
        header.setCompressed_page_size(Math.toIntExact(compressed.size()));
        header.setCrc((int) checksum.getValue());
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        Util.writePageHeader(header, before);
        bytes.add(BytesInput.from(before.toByteArray()));
        bytes.add(BytesInput.from(compressed));
        length += before.size() + compressed.size();
        uncompressed += before.size() + page.size();
    }

    List<BytesInput> bytes() {
        return bytes;
    }

    /** How many bytes they are, headers included. */
    long length() {
        return length;
    }

    /** How many bytes they would be without compression, headers included. */
    long uncompressed() {
        return uncompressed;
    }
}
