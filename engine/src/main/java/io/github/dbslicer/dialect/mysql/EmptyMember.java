package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;

/**
 * Tells the ENUM value of index 0, which is no member, from an empty member: the text of both is empty. The wire form of index 0 is then a
 * zero byte, which no member is, so that a server stores index 0 for it.
 */
final class EmptyMember {
    private EmptyMember() {}

    /** Whether an ENUM has an empty member. */
    static boolean of(Column column) {
        return ColumnType.parse(column.type()).members().contains("");
    }

    static String output(String name) {
        return "IF(" + name + "+0=0,x'00'," + name + ")";
    }

    /** Whether a value on the wire is index 0 of an ENUM of that type. */
    static boolean isIndexZero(RowBatch rows, int row, int position, boolean emptyMember) {
        int length = rows.length(row, position);
        return emptyMember ? length == 1 && rows.data()[rows.start(row, position)] == 0 : length == 0;
    }
}
