package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Checksum;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.ScanEstimate;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.row.RowDigest;
import io.github.dbslicer.schema.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.sqlite.SQLiteConnection;

/** Reads rows over one connection, in the transaction that it has, where it has one. */
final class SqliteReadSession implements ReadSession {
    private static final int CHECKSUM_ROWS = 1_000;
    private static final int CHECKSUM_BYTES = 1 << 20;

    private final GuardedConnection guarded;
    private final SQLiteConnection connection;
    private final TextEncoding encoding;
    private final Consumer<GuardedConnection> end;

    /**
     * Takes the connection over; closes it where this fails.
     *
     * @param end what becomes of the connection when the session is closed and was not aborted
     */
    SqliteReadSession(GuardedConnection guarded, Consumer<GuardedConnection> end) {
        this.guarded = guarded;
        this.end = end;
        this.connection = guarded.connection();
        try {
            this.encoding = TextEncoding.of(connection);
        } catch (SQLException e) {
            throw SqliteFailure.closing(
                    guarded, SqliteFailure.of(ErrorCode.SOURCE_CONNECTION, "opening " + connection.getUrl(), e));
        }
    }

    /**
     * Opens a connection for a session of its own.
     *
     * @param ofOneMoment whether it sees the file as it is now until it is closed, or as each statement finds it
     */
    static SqliteReadSession open(Connector connector, boolean ofOneMoment) {
        try {
            GuardedConnection guarded = prepare(connector);
            try {
                if (ofOneMoment) {
                    guarded.connection().setAutoCommit(false);
                    fixMoment(guarded.connection());
                }
            } catch (SQLException e) {
                guarded.close();
                throw e;
            }
            return new SqliteReadSession(guarded, SqliteReadSession::close);
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_CONNECTION, "opening " + connector.file(), e);
        }
    }

    /** Opens a connection for a session, without a transaction yet. */
    static GuardedConnection prepare(Connector connector) throws SQLException {
        GuardedConnection guarded = new GuardedConnection(connector.openToRead());
        try (Statement statement = guarded.connection().createStatement()) {
            // Keys of a lookup may need a temporary table: nothing of it is written beside the source.
            statement.execute("PRAGMA temp_store = MEMORY");
            return guarded;
        } catch (SQLException e) {
            guarded.close();
            throw e;
        }
    }

    /** BEGIN alone takes no lock: the first read fixes the moment. */
    static void fixMoment(SQLiteConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT count(*) FROM sqlite_schema");
        }
    }

    @Override
    public RowReader scan(Projection projection, RowFilter filter) {
        String sql = new SelectText(projection).scan(filter);
        return reader(projection, prepare(projection, sql));
    }

    @Override
    public RowReader lookup(Projection projection, Lookup lookup) {
        LookupKeys keys = new LookupKeys(lookup.keys());
        String sql = new SelectText(projection).lookup(lookup, keys.query());
        return reader(projection, prepare(projection, keys, sql));
    }

    private RowReader reader(Projection projection, PreparedStatement statement) {
        return new SqliteRowReader(projection, statement, guarded, new ColumnValueReader(projection.table(), encoding));
    }

    @Override
    public long count(Table table, RowFilter filter) {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(SelectText.count(table, filter))) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw failure(table, e);
        }
    }

    /** SQLite says how it would go, not how far. */
    @Override
    public ScanEstimate estimate(Table table, RowFilter filter) {
        try (Statement statement = connection.createStatement();
                ResultSet step = statement.executeQuery("EXPLAIN QUERY PLAN " + SelectText.count(table, filter))) {
            return new ScanEstimate(
                    OptionalLong.empty(),
                    step.next() && step.getString("detail").startsWith("SCAN "));
        } catch (SQLException e) {
            throw failure(table, e);
        }
    }

    @Override
    public long countMissing(Projection projection, Lookup lookup) {
        LookupKeys keys = new LookupKeys(lookup.keys());
        String sql = new SelectText(projection).countMissing(lookup, keys.query());
        try (PreparedStatement statement = prepare(projection, keys, sql);
                ResultSet count = statement.executeQuery()) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw failure(projection.table(), e);
        }
    }

    @Override
    public Checksum checksum(Projection projection, Lookup lookup) {
        RowBatch batch = new RowBatch(projection.outputs().size());
        RowDigest digest = new RowDigest();
        Checksum sum = Checksum.NONE;
        try (RowReader rows = lookup(projection, lookup)) {
            while (rows.read(batch, CHECKSUM_ROWS, CHECKSUM_BYTES)) {
                for (int row = 0; row < batch.rows(); row++) {
                    digest.of(batch, row, 0, batch.columns());
                    sum = sum.plus(new Checksum(1, digest.high(), digest.low()));
                }
            }
        }
        return sum;
    }

    private PreparedStatement prepare(Projection projection, LookupKeys keys, String sql) {
        try {
            keys.prepare(connection);
        } catch (SQLException e) {
            throw failure(projection.table(), e);
        }
        PreparedStatement statement = prepare(projection, sql);
        try {
            keys.bind(statement);
            return statement;
        } catch (SQLException e) {
            throw SqliteFailure.closing(statement, failure(projection.table(), e));
        }
    }

    private PreparedStatement prepare(Projection projection, String sql) {
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw failure(projection.table(), e);
        }
    }

    private static SliceException failure(Table table, SQLException cause) {
        return SqliteFailure.of(ErrorCode.SOURCE_READ, "reading " + table, cause);
    }

    @Override
    public void abort() {
        guarded.interrupt();
    }

    @Override
    public void close() {
        if (guarded.interrupted()) {
            close(guarded);
        } else {
            end.accept(guarded);
        }
    }

    private static void close(GuardedConnection guarded) {
        try {
            guarded.close();
        } catch (SQLException e) {
            throw SqliteFailure.of(
                    ErrorCode.SOURCE_READ, "closing " + guarded.connection().getUrl(), e);
        }
    }
}
