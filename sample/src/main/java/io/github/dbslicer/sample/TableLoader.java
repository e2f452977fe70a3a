package io.github.dbslicer.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Inserts the rows of tables, many by one statement, in large transactions. */
final class TableLoader {
    private static final long ROWS_PER_TRANSACTION = 100_000;

    private final Connection connection;
    private final LoadingSession session;
    private final ShopDialect dialect;

    TableLoader(Connection connection, LoadingSession session, ShopDialect dialect) {
        this.connection = connection;
        this.session = session;
        this.dialect = dialect;
    }

    /** Inserts rows 0 to {@code rows - 1}, and commits. */
    void load(ShopTable table, long rows) throws SQLException {
        int rowsPerInsert = dialect.rowsPerInsert();
        long rest = rows % rowsPerInsert;
        insert(table, 0, rows - rest, rowsPerInsert);
        insert(table, rows - rest, rows, (int) rest);
        session.commit();
    }

    /** Inserts rows {@code from} to {@code to - 1}, a multiple of {@code rowsPerInsert}. */
    private void insert(ShopTable table, long from, long to, int rowsPerInsert) throws SQLException {
        if (from == to) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql(table, rowsPerInsert))) {
            ParameterSink sink = new ParameterSink(statement, dialect);
            long uncommitted = 0;
            for (long first = from; first < to; first += rowsPerInsert) {
                sink.rewind();
                for (long row = first; row < first + rowsPerInsert; row++) {
                    table.generator().generate(row, sink);
                }
                statement.executeUpdate();
                uncommitted += rowsPerInsert;
                if (uncommitted >= ROWS_PER_TRANSACTION) {
                    session.commit();
                    uncommitted = 0;
                }
            }
        }
    }

    private static String sql(ShopTable table, int rows) {
        String tuple =
                "(" + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")";
        return "INSERT INTO " + table.name().sqlName() + " (" + String.join(", ", table.columns()) + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, tuple));
    }
}
