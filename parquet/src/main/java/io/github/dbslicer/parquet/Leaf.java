package io.github.dbslicer.parquet;

import java.util.List;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.schema.MessageType;

/** One column of a Parquet file: that of a table, or a member of the group that one stands in. */
final class Leaf {
    private final ParquetType type;
    private final MessageType schema;
    private final Set<Integer> held;

    /**
     * @param schema of this column alone
     * @param held kinds of the values that it holds; integers among them become floats where those are its type
     */
    Leaf(ParquetType type, MessageType schema, Set<Integer> held) {
        this.type = type;
        this.schema = schema;
        this.held = Set.copyOf(held);
    }

    ParquetType type() {
        return type;
    }

    MessageType schema() {
        return schema;
    }

    ColumnDescriptor descriptor() {
        return schema.getColumns().get(0);
    }

    List<String> path() {
        return List.of(descriptor().getPath());
    }

    /**
     * Hands values to who encodes them.
     *
     * @param kindTypes of the column of the table
     */
    void write(ColumnWriteStore store, ColumnPart part, List<ParquetType> kindTypes) {
        ColumnWriter writer = store.getColumnWriter(descriptor());
        int present = descriptor().getMaxDefinitionLevel();
        byte[] values = part.values().unpack();
        byte[] kinds = part.kinds().unpack();
        int at = 0;
        for (int row = 0; row < part.kinds().length(); row++) {
            byte kind = kinds[row];
            if (kind == ColumnPart.NULL) {
                writer.writeNull(0, 0);
            } else {
                ParquetType valueType = kindTypes.get(kind - 1);
                if (!held.contains((int) kind)) {
                    // the group is there, this member of it is not
                    writer.writeNull(0, present - 1);
                } else if (valueType.physical() == type.physical()) {
                    valueType.write(writer, values, at, present);
                } else {
                    writer.write((double) LittleEndian.readLong(values, at), 0, present);
                }
                at = valueType.end(values, at);
            }
            store.endRecord();
        }
    }
}
