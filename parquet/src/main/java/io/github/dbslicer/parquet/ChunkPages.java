package io.github.dbslicer.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.CapacityByteArrayOutputStream;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/** Takes the pages of one column of a row group, compresses them and keeps them as they are to stand in the file. */
final class ChunkPages implements PageWriter {
    private static final int FIRST_SLAB = 1 << 12;
    private static final int LARGEST_SLAB = 1 << 20;

    private final Leaf leaf;
    private final PageCompression compression;
    private final Statistics<?> statistics;
    private final Set<org.apache.parquet.format.Encoding> encodings =
            EnumSet.noneOf(org.apache.parquet.format.Encoding.class);
    private final List<BytesInput> dictionary = new ArrayList<>();
    private final List<BytesInput> data = new ArrayList<>();
    private long length;
    private long uncompressed;
    private long values;
    private long dictionaryLength;

    ChunkPages(Leaf leaf, PageCompression compression) {
        this.leaf = leaf;
        this.compression = compression;
        this.statistics = Statistics.createStats(leaf.descriptor().getPrimitiveType());
    }

    @Override
    public void writePage(
            BytesInput page,
            int valueCount,
            int rowCount,
            Statistics<?> pageStatistics,
            SizeStatistics sizes,
            GeospatialStatistics places,
            Encoding repetitions,
            Encoding definitions,
            Encoding encoding)
            throws IOException {
        writePage(page, valueCount, rowCount, pageStatistics, repetitions, definitions, encoding);
    }

    @Override
    public void writePage(
            BytesInput page,
            int valueCount,
            int rowCount,
            Statistics<?> pageStatistics,
            Encoding repetitions,
            Encoding definitions,
            Encoding encoding)
            throws IOException {
        DataPageHeader header =
                new DataPageHeader(valueCount, inFiles(encoding), inFiles(definitions), inFiles(repetitions));
        append(page, new PageHeader().setType(PageType.DATA_PAGE).setData_page_header(header), data);
        statistics.mergeStatistics(pageStatistics);
        values += valueCount;
    }

    @Override
    public void writePage(
            BytesInput page,
            int valueCount,
            Statistics<?> pageStatistics,
            Encoding repetitions,
            Encoding definitions,
            Encoding encoding)
            throws IOException {
        writePage(page, valueCount, valueCount, pageStatistics, repetitions, definitions, encoding);
    }

    @Override
    public void writePageV2(
            int rowCount,
            int nullCount,
            int valueCount,
            BytesInput repetitions,
            BytesInput definitions,
            Encoding encoding,
            BytesInput data,
            Statistics<?> pageStatistics) {
        throw new IllegalStateException("pages are of the first version, which every reader knows");
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        DictionaryPageHeader header = new DictionaryPageHeader(page.getDictionarySize(), inFiles(page.getEncoding()));
        long before = length;
        append(
                page.getBytes(),
                new PageHeader().setType(PageType.DICTIONARY_PAGE).setDictionary_page_header(header),
                dictionary);
        dictionaryLength = length - before;
    }

    private org.apache.parquet.format.Encoding inFiles(Encoding encoding) {
        org.apache.parquet.format.Encoding known = org.apache.parquet.format.Encoding.valueOf(encoding.name());
        encodings.add(known);
        return known;
    }

    private void append(BytesInput page, PageHeader header, List<BytesInput> pages) throws IOException {
        CapacityByteArrayOutputStream compressed =
                new CapacityByteArrayOutputStream(FIRST_SLAB, LARGEST_SLAB, new HeapByteBufferAllocator());
        CRC32 checksum = new CRC32();
        try (OutputStream into = compression.compress(new CheckedOutputStream(compressed, checksum))) {
            page.writeAllTo(into);
        }
        header.setUncompressed_page_size(Math.toIntExact(page.size()));
        header.setCompressed_page_size(Math.toIntExact(compressed.size()));
        header.setCrc((int) checksum.getValue());
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        Util.writePageHeader(header, before);
        pages.add(BytesInput.from(before.toByteArray()));
        pages.add(BytesInput.from(compressed));
        length += before.size() + compressed.size();
        uncompressed += before.size() + page.size();
    }

    /** The pages as they are to stand in the file: the dictionary, which is known last, comes first. */
    List<BytesInput> bytes() {
        List<BytesInput> bytes = new ArrayList<>(dictionary);
        bytes.addAll(data);
        return bytes;
    }

    long length() {
        return length;
    }

    /** What the file is to tell of them, where they begin at the file's first byte. */
    ColumnMetaData description() {
        ColumnMetaData description = new ColumnMetaData(
                leaf.type().format(),
                List.copyOf(encodings),
                leaf.path(),
                compression.codec(),
                values,
                uncompressed,
                length,
                dictionaryLength);
        if (dictionaryLength > 0) {
            description.setDictionary_page_offset(0);
        }
        return description.setStatistics(ChunkStatistics.of(statistics, leaf.type()));
    }

    @Override
    public long getMemSize() {
        return length;
    }

    @Override
    public long allocatedSize() {
        return length;
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + " " + length + " bytes";
    }
}
