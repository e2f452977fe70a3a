package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Checksum;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.row.RowDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConnection;

/** A connection with a read transaction that lasts as long as the session, so that it sees the source at one moment. */
final class SqliteReadSession implements ReadSession {
    private static final int CHECKSUM_ROWS = 1_000;
    private static final int CHECKSUM_BYTES = 1 << 20;

    private final GuardedConnection guarded;
    private final SQLiteConnection connection;
    private final TextEncoding encoding;

    private SqliteReadSession(GuardedConnection guarded, TextEncoding encoding) {
        this.guarded = guarded;
        this.connection = guarded.connection();
        this.encoding = encoding;
    }

    static SqliteReadSession open(Connector connector) {
        try {
            GuardedConnection guarded = new GuardedConnection(connector.openToRead());
            try {
                return new SqliteReadSession(guarded, begin(guarded.connection()));
            } catch (SQLException e) {
                guarded.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_CONNECTION, "opening " + connector.file(), e);
        }
    }

    private static TextEncoding begin(SQLiteConnection connection) throws SQLException {
        TextEncoding encoding = TextEncoding.of(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA temp_store = MEMORY");
            // BEGIN alone takes no lock: the first read fixes the moment.
            statement.execute("SELECT count(*) FROM sqlite_schema");
        }
        return encoding;
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
    public long countMissing(Projection projection, Lookup lookup) {
        LookupKeys keys = new LookupKeys(lookup.keys());
        String sql = new SelectText(projection).countMissing(lookup, keys.query());
        try (PreparedStatement statement = prepare(projection, keys, sql);
                ResultSet count = statement.executeQuery()) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw failure(projection, e);
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
            throw failure(projection, e);
        }
        PreparedStatement statement = prepare(projection, sql);
        try {
            keys.bind(statement);
            return statement;
        } catch (SQLException e) {
            throw SqliteFailure.closing(statement, failure(projection, e));
        }
    }

    private PreparedStatement prepare(Projection projection, String sql) {
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw failure(projection, e);
        }
    }

    private static SliceException failure(Projection projection, SQLException cause) {
        return SqliteFailure.of(ErrorCode.SOURCE_READ, "reading " + projection.table(), cause);
    }

    @Override
    public void abort() {
        guarded.interrupt();
    }

    @Override
    public void close() {
        try {
            guarded.close();
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_READ, "closing " + connection.getUrl(), e);
        }
    }
}
