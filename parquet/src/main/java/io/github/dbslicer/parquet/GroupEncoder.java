package io.github.dbslicer.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.impl.ColumnWriteStoreV1;
import org.apache.parquet.format.ColumnMetaData;

/** Encodes rows as row groups, one column after the other, so that what encodes is there for one column at a time. Safe for several threads. */
final class GroupEncoder {
    /** Where rows are larger than this, each of them is looked at for whether its page is full. */
    private static final int LARGE_ROW = 1 << 12;

    private final TableColumns table;
    private final PageCompression compression;

    GroupEncoder(TableColumns table, PageCompression compression) {
        this.table = table;
        this.compression = compression;
    }

    /** @param fields of the table's columns */
    EncodedGroup encode(List<Field> fields, List<RowPiece> pieces) throws IOException {
        long rows = pieces.stream().mapToLong(RowPiece::rows).sum();
        long bytes = pieces.stream().mapToLong(RowPiece::bytes).sum();
        ParquetProperties properties = properties(bytes / Math.max(1, rows));
        List<BytesInput> content = new ArrayList<>();
        List<ColumnMetaData> columns = new ArrayList<>();
        long length = 0;
        for (int column = 0; column < fields.size(); column++) {
            for (Leaf leaf : fields.get(column).leaves()) {
                ChunkPages pages = new ChunkPages(leaf, compression);
                write(leaf, column, pieces, pages, properties);
                columns.add(Offsets.shift(pages.description(), length));
                content.addAll(pages.bytes());
                length += pages.length();
            }
        }
        return new EncodedGroup(rows, length, content, columns);
    }

    private void write(Leaf leaf, int column, List<RowPiece> pieces, ChunkPages pages, ParquetProperties properties) {
        List<ParquetType> kinds = table.columns().get(column).kinds();
        try (ColumnWriteStore store = new ColumnWriteStoreV1(leaf.schema(), descriptor -> pages, properties)) {
            for (RowPiece piece : pieces) {
                leaf.write(store, piece.columns().get(column), kinds);
            }
            store.flush();
        }
    }

    private static ParquetProperties properties(long rowBytes) {
        ParquetProperties.Builder properties = ParquetProperties.builder()
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withSizeStatisticsEnabled(false);
        if (rowBytes > LARGE_ROW) {
            properties.withMinRowCountForPageSizeCheck(1).estimateRowCountForPageSizeCheck(false);
        }
        return properties.build();
    }
}
