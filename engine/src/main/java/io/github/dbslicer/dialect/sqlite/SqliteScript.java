package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.InsertStatements;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.dialect.ScriptText;
import io.github.dbslicer.dialect.StatementText;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A slice for {@code sqlite3}: one transaction, which the client leaves at the first error without having committed it. CHECK constraints are not
 * enforced, as the rows of a source need not meet them.
 */
final class SqliteScript implements ScriptText {
    private static final String OPENING =
            ".bail on\nPRAGMA foreign_keys = OFF;\nPRAGMA ignore_check_constraints = ON;\nBEGIN;\n";
    private static final String CLOSING = "COMMIT;\nPRAGMA ignore_check_constraints = OFF;\n";

    /** Larger statements are no faster. Some that read scripts take no more than a million. */
    private static final long ENOUGH_BYTES = 1 << 16;

    /** SQLITE_MAX_SQL_LENGTH, which the client leaves as it is. */
    private static final long MOST_BYTES = 1_000_000_000;

    private final SchemaScript definitions;

    SqliteScript(SchemaScript definitions) {
        this.definitions = definitions;
    }

    @Override
    public String usage() {
        return "sqlite3 NEW.db < FILE";
    }

    @Override
    public String opening() {
        return OPENING + ClientStatement.of(definitions.beforeRows());
    }

    @Override
    public String closing(List<Definition> afterRows) {
        return ClientStatement.of(afterRows) + CLOSING;
    }

    @Override
    public long rows(Projection projection, RowBatch rows, OutputStream out) throws IOException {
        StatementText text = new StatementText(out);
        InsertStatements statements = new InsertStatements(text, head(projection), ENOUGH_BYTES);
        ScriptValues values = ScriptValues.of(projection, definitions);
        for (int row = 0; row < rows.rows(); row++) {
            int next = row;
            statements.row(values.size(rows, row), into -> values.append(into, rows, next));
        }
        statements.end();
        text.flush();
        refuseTooLong(projection, statements.longest());
        return statements.longest();
    }

    /** OR ABORT overrides what constraints say of conflicts: they could ignore or replace rows in silence. */
    private static String head(Projection projection) {
        String names = projection.writtenColumns().stream()
                .map(column -> Names.quote(column.name()))
                .collect(Collectors.joining(", "));
        return "INSERT OR ABORT INTO " + Names.quote(projection.table().id().name()) + " (" + names + ") VALUES";
    }

    private static void refuseTooLong(Projection projection, long bytes) {
        if (bytes > MOST_BYTES) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    String.format(
                            Locale.ROOT,
                            "table %s: a row takes %,d bytes as a statement, more than the %,d that SQLite reads."
                                    + " --format pack has no such limit.",
                            projection.table(),
                            bytes,
                            MOST_BYTES));
        }
    }

    @Override
    public String remark(long longestStatement) {
        return "";
    }
}
