package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Checksum;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.ScanEstimate;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/** Reads rows as a snapshot shows them. */
final class PostgresReadSession implements ReadSession {
    private static final String BY_INDEX =
            "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off";
    private static final String AS_PLANNED =
            "SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL enable_hashjoin TO DEFAULT; SET LOCAL enable_mergejoin TO DEFAULT";

    private final Snapshot snapshot;
    private final SourceCatalog catalog;
    /** Tables that cannot be emptied or rewritten any more. */
    private final Set<TableId> held = new HashSet<>();

    private @Nullable PgConnection connection;
    private boolean aborted;
    private boolean byIndex;

    /** Opens a connection to the snapshot. */
    PostgresReadSession(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.catalog = snapshot.catalog();
        this.connection = snapshot.open();
    }

    @Override
    public RowReader scan(Projection projection, RowFilter filter) {
        TableId id = projection.table().id();
        try {
            PgConnection open = connection();
            preferIndexes(open, false);
            return read(open, id, select(open, projection, filter));
        } catch (SQLException e) {
            throw ReadProblem.of(id, e);
        }
    }

    private String select(PgConnection open, Projection projection, RowFilter filter) throws SQLException {
        SourceTable table = table(open, projection.table().id());
        return "SELECT " + new OutputSql(table).list(projection) + from(open, projection.table(), filter);
    }

    private String from(PgConnection open, Table table, RowFilter filter) throws SQLException {
        return " FROM " + table(open, table.id()).rows() + " WHERE "
                + filters(open).condition(table, filter);
    }

    @Override
    public long count(Table table, RowFilter filter) {
        try {
            PgConnection open = connection();
            preferIndexes(open, false);
            try (Statement statement = open.createStatement()) {
                statement.setEscapeProcessing(false);
                try (ResultSet row = statement.executeQuery("SELECT count(*)" + from(open, table, filter))) {
                    row.next();
                    return row.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw ReadProblem.of(table.id(), e);
        }
    }

    @Override
    public ScanEstimate estimate(Table table, RowFilter filter) {
        try {
            PgConnection open = connection();
            preferIndexes(open, false);
            ScanPlan plan = ScanPlan.of(open, "SELECT" + from(open, table, filter));
            return new ScanEstimate(plan.rows(), plan.readsWholeTables());
        } catch (SQLException e) {
            throw ReadProblem.of(table.id(), e);
        }
    }

    /** By ranges of pages, where the server would read all pages. */
    @Override
    public List<RowFilter> parts(Projection projection, RowFilter filter, int wanted) {
        TableId id = projection.table().id();
        if (wanted < 2 || !snapshot.isShared()) {
            // To sessions that see different states, a row may be in several pages, or in none.
            return List.of(filter);
        }
        try {
            PgConnection open = connection();
            preferIndexes(open, false);
            List<RowFilter> parts = parts(open, table(open, id), filter, wanted);
            boolean worthIt = parts.size() > 1
                    && ScanPlan.of(open, select(open, projection, filter)).readsWholeTables()
                    && ScanPlan.of(open, select(open, projection, parts.get(0))).readsRanges();
            return worthIt ? parts : List.of(filter);
        } catch (SQLException e) {
            throw ReadProblem.of(id, e);
        }
    }

    private static List<RowFilter> parts(PgConnection open, SourceTable table, RowFilter filter, int wanted)
            throws SQLException {
        return PageRanges.of(open, table.name()).conditions(table.name(), wanted).stream()
                .map(range -> (RowFilter) new RowFilter.Part(filter, range))
                .toList();
    }

    @Override
    public RowReader lookup(Projection projection, Lookup lookup) {
        TableId id = projection.table().id();
        try {
            PgConnection open = connection();
            LookupSql sql = sql(open, projection, lookup);
            preferIndexes(open, sql.indexed());
            return read(open, id, sql.select(projection));
        } catch (SQLException e) {
            throw ReadProblem.of(id, e);
        }
    }

    @Override
    public long countMissing(Projection projection, Lookup lookup) {
        try {
            PgConnection open = connection();
            LookupSql sql = sql(open, projection, lookup);
            preferIndexes(open, sql.indexed());
            try (Statement statement = open.createStatement()) {
                statement.setEscapeProcessing(false);
                try (ResultSet row = statement.executeQuery(sql.countMissing())) {
                    row.next();
                    return row.getLong(1) + sql.impossible();
                }
            }
        } catch (SQLException e) {
            throw ReadProblem.of(projection.table().id(), e);
        }
    }

    @Override
    public Checksum checksum(Projection projection, Lookup lookup) {
        try {
            PgConnection open = connection();
            LookupSql sql = sql(open, projection, lookup);
            preferIndexes(open, sql.indexed());
            try (Statement statement = open.createStatement()) {
                statement.setEscapeProcessing(false);
                return ChecksumSql.read(statement, sql.checksum(projection));
            }
        } catch (SQLException e) {
            throw ReadProblem.of(projection.table().id(), e);
        }
    }

    private FilterSql filters(PgConnection open) {
        return new FilterSql(new FilterSql.Catalog() {
            @Override
            public SourceTable table(TableId id) throws SQLException {
                return PostgresReadSession.this.table(open, id);
            }

            @Override
            public List<KeyMatch> matches(Table table, List<String> columns, Table keys, List<String> keyColumns)
                    throws SQLException {
                return KeyMatch.ofColumns(open, table.id(), columns, keys.columns(keyColumns));
            }
        });
    }

    private RowReader read(PgConnection open, TableId table, String query) {
        return new CopyRowReader(open, table, query, this::breakOff);
    }

    private LookupSql sql(PgConnection open, Projection projection, Lookup lookup) throws SQLException {
        TableId id = projection.table().id();
        SourceTable table = table(open, id);
        List<KeyMatch> matches = lookup.judge().isPresent()
                ? judged(open, lookup.judge().get(), lookup)
                : catalog.matches(open, id, lookup);
        String condition = lookup.among().isPresent()
                ? filters(open).condition(projection.table(), lookup.among().get())
                : "";
        return new LookupSql(table, projection, lookup, matches, condition);
    }

    private static List<KeyMatch> judged(PgConnection open, Table judge, Lookup lookup) throws SQLException {
        List<String> columns = lookup.keyColumns().stream().map(Column::name).toList();
        return KeyMatch.ofColumns(open, judge.id(), columns, lookup.by());
    }

    private SourceTable table(PgConnection open, TableId id) throws SQLException {
        if (snapshot.lasts() && !held.contains(id)) {
            UnchangedTable.hold(open, id);
            held.add(id);
        }
        return catalog.table(open, id);
    }

    /**
     * A lookup by an index reads what its keys need, at most some thousand times a few pages. The planner knows that only where the table
     * was analyzed: elsewhere it reads the whole table for some hundred keys, measured with 15.
     */
    private void preferIndexes(PgConnection open, boolean wanted) throws SQLException {
        if (wanted != byIndex) {
            try (Statement statement = open.createStatement()) {
                statement.execute(planning(wanted));
            }
            byIndex = wanted;
        }
    }

    static String planning(boolean byIndex) {
        return byIndex ? BY_INDEX : AS_PLANNED;
    }

    private synchronized PgConnection connection() throws SQLException {
        if (aborted) {
            throw new SliceException(ErrorCode.SOURCE_READ, "the session with the source has ended");
        }
        PgConnection open = connection;
        if (open == null) {
            open = snapshot.open();
            connection = open;
            byIndex = false;
            // The locks that kept tables as they are ended with the connection that was.
            held.clear();
            if (!snapshot.isShared()) {
                catalog.clear();
            }
        }
        if (snapshot.renew(open)) {
            byIndex = false;
        }
        return open;
    }

    /** A query that is cancelled ends its transaction; the next one begins on a connection of its own, in the same snapshot. */
    private synchronized void breakOff() {
        PgConnection open = connection;
        connection = null;
        if (open != null) {
            ConnectionEnd.abort(open, ErrorCode.SOURCE_READ);
        }
    }

    @Override
    public synchronized void keepAlive() {
        if (connection != null) {
            try {
                snapshot.keepAlive(connection);
            } catch (SQLException e) {
                throw Snapshot.lost(e);
            }
        }
    }

    @Override
    public synchronized void abort() {
        aborted = true;
        breakOff();
    }

    @Override
    public synchronized void close() {
        PgConnection open = connection;
        connection = null;
        if (open != null) {
            ConnectionEnd.close(open, ErrorCode.SOURCE_READ);
        }
    }
}
