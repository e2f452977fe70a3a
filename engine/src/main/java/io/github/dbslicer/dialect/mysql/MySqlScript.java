package io.github.dbslicer.dialect.mysql;

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
 * A slice for {@code mysql} and {@code mariadb}. In the literals of rows a backslash is a character as any other, so that neither client nor server,
 * whatever character set they believe to read, sees a literal end where the other does not. For definitions, which have backslashes, clients that know
 * commands are told by one that they read UTF-8; others and servers take it for a comment.
 */
final class MySqlScript implements ScriptText {
    private static final String DEFINITION_MODE =
            "STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES";
    private static final String LENIENT_MODE = "NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES,NO_BACKSLASH_ESCAPES";
    private static final String ROW_MODE = "STRICT_ALL_TABLES," + LENIENT_MODE;

    private static final long ENOUGH_BYTES = 1 << 20;

    /** What clients and servers take unless told otherwise, since MySQL 5.7 and MariaDB 10.2, less what goes along with a statement. */
    private static final long USUAL_PACKET = (16 << 20) - 1024;
    /** What the protocol carries. */
    private static final long MOST_BYTES = (1L << 30) - 1024;

    private final SchemaScript definitions;

    MySqlScript(SchemaScript definitions) {
        this.definitions = definitions;
    }

    @Override
    public String usage() {
        return "mysql DATABASE < FILE, or mariadb; an empty database";
    }

    @Override
    public String opening() {
        return SqlResource.read("script-opening.sql") + ClientDefinitions.of(definitions.beforeRows()) + mode(ROW_MODE);
    }

    @Override
    public String closing(List<Definition> afterRows) {
        return mode(DEFINITION_MODE) + ClientDefinitions.of(afterRows) + SqlResource.read("script-closing.sql");
    }

    private static String mode(String mode) {
        return "SET SESSION sql_mode = '" + mode + "';\n";
    }

    @Override
    public long rows(Projection projection, RowBatch rows, OutputStream out) throws IOException {
        StatementText text = new StatementText(out);
        InsertStatements statements = new InsertStatements(text, head(projection), ENOUGH_BYTES);
        ScriptValues values = ScriptValues.of(projection);
        boolean lenient = false;
        for (int row = 0; row < rows.rows(); row++) {
            boolean refusable = values.isRefusedWhenStrict(rows, row);
            if (refusable != lenient) {
                statements.end();
                text.append(mode(refusable ? LENIENT_MODE : ROW_MODE));
                lenient = refusable;
            }
            int next = row;
            statements.row(values.size(rows, row), into -> values.append(into, rows, next));
        }
        statements.end();
        if (lenient) {
            text.append(mode(ROW_MODE));
        }
        text.flush();
        refuseTooLong(projection, statements.longest());
        return statements.longest();
    }

    private static String head(Projection projection) {
        String names =
                projection.writtenColumns().stream().map(MySqlNames::quote).collect(Collectors.joining(", "));
        return "INSERT INTO " + MySqlNames.quote(projection.table().id()) + " (" + names + ") VALUES";
    }

    private static void refuseTooLong(Projection projection, long bytes) {
        if (bytes > MOST_BYTES) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    String.format(
                            Locale.ROOT,
                            "table %s: a row takes %,d bytes as a statement, more than the 1 GiB that client and server can"
                                    + " exchange. --format pack has no such limit.",
                            projection.table(),
                            bytes));
        }
    }

    @Override
    public String remark(long longestStatement) {
        if (longestStatement <= USUAL_PACKET) {
            return "Client and server take every statement with the max_allowed_packet of 16M that they usually have.";
        }
        long mebibytes = (longestStatement + 1024 >> 20) + 1;
        return "A row takes a statement of " + longestStatement + " bytes: mysql --max-allowed-packet=" + mebibytes
                + "M, and before that SET GLOBAL max_allowed_packet = " + (mebibytes << 20)
                + " where the server has less.";
    }
}
