package io.github.dbslicer.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.bytes.BytesInput;
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

/** Takes the pages of one column of a row group, compresses them and keeps them as they are to stand in the file. */
final class ChunkPages implements PageWriter {
    private final Leaf leaf;
    private final PageCompression compression;
    private final Statistics<?> statistics;
    private final Set<org.apache.parquet.format.Encoding> encodings =
            EnumSet.noneOf(org.apache.parquet.format.Encoding.class);
    private final CompressedPages dictionary;
    private final CompressedPages data;
    private long values;

    ChunkPages(Leaf leaf, PageCompression compression) {
        this.leaf = leaf;
        this.compression = compression;
        this.dictionary = new CompressedPages(compression);
        this.data = new CompressedPages(compression);
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
        data.append(page, new PageHeader().setType(PageType.DATA_PAGE).setData_page_header(header));
        statistics.mergeStatistics(pageStatistics);
        values += valueCount;
    }

    @Override
    @SuppressWarnings("deprecation")
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
        dictionary.append(
                page.getBytes(),
                new PageHeader().setType(PageType.DICTIONARY_PAGE).setDictionary_page_header(header));
    }

    private org.apache.parquet.format.Encoding inFiles(Encoding encoding) {
        org.apache.parquet.format.Encoding known = org.apache.parquet.format.Encoding.valueOf(encoding.name());
        encodings.add(known);
        return known;
    }

    /** The pages as they are to stand in the file: the dictionary, which is known last, comes first. */
    List<BytesInput> bytes() {
        List<BytesInput> bytes = new ArrayList<>(dictionary.bytes());
        bytes.addAll(data.bytes());
        return bytes;
    }

    long length() {
        return dictionary.length() + data.length();
    }

    /** What the file is to tell of them, where they begin at the file's first byte. */
    ColumnMetaData description() {
        ColumnMetaData description = new ColumnMetaData(
                leaf.type().format(),
                List.copyOf(encodings),
                leaf.path(),
                compression.codec(),
                values,
                dictionary.uncompressed() + data.uncompressed(),
                length(),
                dictionary.length());
        if (dictionary.length() > 0) {
            description.setDictionary_page_offset(0);
        }
        return description.setStatistics(ChunkStatistics.of(statistics, leaf.type()));
    }

    @Override
    public long getMemSize() {
        return length();
    }

    @Override
    public long allocatedSize() {
        return length();
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + " " + length() + " bytes";
    }
}
