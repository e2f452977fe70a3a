package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.StatementText;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The values of a projection's rows as literals of a script. */
final class ScriptValues {
    private final List<ScriptLiteral> literals;
    private final List<Members> enumerations;

    private ScriptValues(List<ScriptLiteral> literals, List<Members> enumerations) {
        this.literals = literals;
        this.enumerations = enumerations;
    }

    /** An ENUM's place among the values. */
    private record Members(int value, boolean emptyMember) {}

    static ScriptValues of(Projection projection) {
        List<ScriptLiteral> literals = new ArrayList<>();
        List<Members> enumerations = new ArrayList<>();
        List<Output> outputs = projection.writtenOutputs();
        List<Column> columns = projection.writtenColumns();
        for (int value = 0; value < columns.size(); value++) {
            Column column = columns.get(value);
            literals.add(ScriptLiteral.of(outputs.get(value), column));
            if (MySqlTypes.base(column).equals("enum")) {
                enumerations.add(new Members(value, EmptyMember.of(column)));
            }
        }
        return new ScriptValues(literals, enumerations);
    }

    /** Whether a row has an ENUM value that is no member, which only a server that is not strict makes of a text that is none. */
    boolean isRefusedWhenStrict(RowBatch rows, int row) {
        for (Members members : enumerations) {
            if (!rows.isNull(row, members.value)
                    && EmptyMember.isIndexZero(rows, row, members.value, members.emptyMember)) {
                return true;
            }
        }
        return false;
    }

    /** How long a row is, about. */
    long size(RowBatch rows, int row) {
        long bytes = 0;
        for (int value = 0; value < literals.size(); value++) {
            bytes += literals.get(value).size(Math.max(0, rows.length(row, value)));
        }
        return bytes;
    }

    void append(StatementText text, RowBatch rows, int row) throws IOException {
        for (int value = 0; value < literals.size(); value++) {
            if (value > 0) {
                text.append(',');
            }
            literals.get(value).append(text, rows, row, value);
        }
    }
}
