package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Checksum;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.ScanEstimate;
import io.github.dbslicer.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads rows over one connection, within one consistent snapshot. */
final class MySqlReadSession implements ReadSession {
    private final Connection connection;
    private final Consumer<Connection> end;
    private final boolean oneMoment;
    private final long maxStatementLength;
    private volatile boolean aborted;
    private final Collations collations;

    /**
     * @param connection prepared for rows; this session's until it is closed
     * @param end what becomes of the connection then, where it was not aborted
     * @param oneMoment whether every other session sees what this one sees
     */
    MySqlReadSession(Connection connection, Consumer<Connection> end, boolean oneMoment, long maxStatementLength) {
        this.connection = connection;
        this.end = end;
        this.oneMoment = oneMoment;
        this.maxStatementLength = maxStatementLength;
        this.collations = new Collations(connection);
    }

    @Override
    public RowReader scan(Projection projection, RowFilter filter) {
        try {
            String sql = selecting(projection, filter);
            int outputs = projection.outputs().size();
            return new MySqlRowReader(connection, projection.table(), outputs, List.of(sql), RepeatedRows.none(), true);
        } catch (SQLException e) {
            throw ReadProblem.of(projection.table(), true, e);
        }
    }

    private String selecting(Projection projection, RowFilter filter) throws SQLException {
        return "SELECT " + OutputSql.list(projection) + from(projection.table(), filter);
    }

    private String from(Table table, RowFilter filter) throws SQLException {
        return " FROM " + MySqlNames.quote(table.id()) + " WHERE " + new FilterSql(table, collations).condition(filter);
    }

    @Override
    public List<RowFilter> parts(Projection projection, RowFilter filter, int wanted) {
        if (!oneMoment) {
            return List.of(filter);
        }
        try {
            return new ScanParts(connection, projection.table()).of(selecting(projection, filter), filter, wanted);
        } catch (SQLException e) {
            throw ReadProblem.of(projection.table(), true, e);
        }
    }

    @Override
    public RowReader lookup(Projection projection, Lookup lookup) {
        List<String> statements = select(projection, lookup);
        int outputs = projection.outputs().size();
        RepeatedRows repeated =
                statements.size() > 1 ? new RepeatedRows(outputs, lookup.by().size()) : RepeatedRows.none();
        return new MySqlRowReader(connection, projection.table(), outputs, statements, repeated, false);
    }

    private List<String> select(Projection projection, Lookup lookup) {
        try {
            return sql(projection, lookup).select();
        } catch (SQLException e) {
            throw ReadProblem.of(projection.table(), false, e);
        }
    }

    private LookupSql sql(Projection projection, Lookup lookup) throws SQLException {
        return new LookupSql(
                projection, lookup, maxStatementLength, LookupTerms.of(projection.table(), lookup, collations));
    }

    @Override
    public long count(Table table, RowFilter filter) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return count(statement, "SELECT count(*)" + from(table, filter));
        } catch (SQLException e) {
            throw ReadProblem.of(table, true, e);
        }
    }

    /** By the index that is used: what share of a whole table a condition keeps, the server guesses. */
    @Override
    public ScanEstimate estimate(Table table, RowFilter filter) {
        try {
            List<QueryPlan> plans = QueryPlan.of(connection, "SELECT 1" + from(table, filter));
            boolean all = plans.get(0).readsAll();
            boolean known = plans.size() == 1 && !all;
            return new ScanEstimate(known ? OptionalLong.of(plans.get(0).rows()) : OptionalLong.empty(), all);
        } catch (SQLException e) {
            throw ReadProblem.of(table, true, e);
        }
    }

    @Override
    public long countMissing(Projection projection, Lookup lookup) {
        long missing = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : sql(projection, lookup).countMissing()) {
                missing += count(statement, sql);
            }
        } catch (SQLException e) {
            throw ReadProblem.of(projection.table(), false, e);
        }
        return missing;
    }

    @Override
    public Checksum checksum(Projection projection, Lookup lookup) {
        Checksum sum = Checksum.NONE;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : sql(projection, lookup).checksum()) {
                sum = sum.plus(ChecksumSql.read(projection.table(), statement, sql));
            }
        } catch (SQLException e) {
            throw ReadProblem.of(projection.table(), false, e);
        }
        return sum;
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void keepAlive() {
        ConnectionEnd.keepAlive(connection);
    }

    @Override
    public void abort() {
        aborted = true;
        ConnectionEnd.abort(connection);
    }

    @Override
    public void close() {
        if (!aborted) {
            end.accept(connection);
        }
    }
}
