package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.util.List;

/**
 * Tells the ENUM value of index 0, which is no member, from an empty member: the text of both is empty. The wire form of index 0 is then a
 * text that no member is, for which a server stores index 0.
 */
final class EmptyMember {
    // No control character, which MySQL's utf8mb4_0900_ai_ci takes for nothing at all, and no number, which would be an
    // index.
    private static final String NO_MEMBER = "no member";

    private EmptyMember() {}

    /** Whether an ENUM has an empty member. */
    static boolean of(Column column) {
        List<String> members = ColumnType.parse(column.type()).members();
        return members.contains("") && !members.contains(NO_MEMBER);
    }

    static String output(String name) {
        return "IF(" + name + "+0=0,'" + NO_MEMBER + "'," + name + ")";
    }

    /** Whether a value on the wire is index 0 of an ENUM. */
    static boolean isIndexZero(RowBatch rows, int row, int position, boolean emptyMember) {
        return emptyMember ? isNoMember(rows, row, position) : rows.length(row, position) == 0;
    }

    /** In any character set: those of several bytes add zero bytes to the ASCII ones. */
    private static boolean isNoMember(RowBatch rows, int row, int position) {
        int matched = 0;
        int start = rows.start(row, position);
        for (int index = start; index < start + rows.length(row, position); index++) {
            byte value = rows.data()[index];
            if (value != 0 && (matched == NO_MEMBER.length() || value != NO_MEMBER.charAt(matched++))) {
                return false;
            }
        }
        return matched == NO_MEMBER.length();
    }
}
