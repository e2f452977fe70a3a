package io.github.dbslicer.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** What a file is to tell of its row groups, kept in the form that it will stand in there, which takes a tenth of the objects' memory. */
final class StoredGroups extends AbstractList<RowGroup> {
    private final List<Stored> groups = new ArrayList<>();

    /** @param offset where it begins in the file */
    void add(EncodedGroup group, long offset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ColumnMetaData column : group.columns()) {
            Util.writeColumnMetaData(Offsets.shift(column, offset), bytes, null, null);
        }
        groups.add(new Stored(group.rows(), group.columns().size(), bytes.toByteArray()));
    }

    @Override
    public RowGroup get(int index) {
        Stored stored = groups.get(index);
        List<ColumnChunk> chunks = new ArrayList<>(stored.columns);
        long compressed = 0;
        long uncompressed = 0;
        try (ByteArrayInputStream bytes = new ByteArrayInputStream(stored.bytes)) {
            for (int column = 0; column < stored.columns; column++) {
                ColumnMetaData description = Util.readColumnMetaData(bytes, null, null);
                chunks.add(new ColumnChunk(Offsets.first(description)).setMeta_data(description));
                compressed += description.getTotal_compressed_size();
                uncompressed += description.getTotal_uncompressed_size();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new RowGroup(chunks, uncompressed, stored.rows).setTotal_compressed_size(compressed);
    }

    @Override
    public int size() {
        return groups.size();
    }

    long rows() {
        return groups.stream().mapToLong(group -> group.rows).sum();
    }

    private static final class Stored {
        private final long rows;
        private final int columns;
        private final byte[] bytes;

        Stored(long rows, int columns, byte[] bytes) {
            this.rows = rows;
            this.columns = columns;
            this.bytes = bytes;
        }
    }
}
