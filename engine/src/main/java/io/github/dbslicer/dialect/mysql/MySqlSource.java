package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SourceLoad;
import io.github.dbslicer.dialect.TableSize;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A MariaDB or MySQL database to read from. */
final class MySqlSource implements SourceDatabase {
    /**
     * Rows of up to 1 GiB, the most that the protocol carries; the driver's own limit depends on the heap. A source gets no files, and one
     * statement at a time: no rule can end one and begin another.
     */
    private static final Map<String, String> DRIVER_PROPERTIES = Map.of(
            "maxAllowedPacket",
            "1073741824",
            "useServerPrepStmts",
            "false",
            "pool",
            "false",
            "allowLocalInfile",
            "false",
            "allowMultiQueries",
            "false");

    private final RowSession opener;
    private final String database;
    private final Connection catalog;
    private final RowConnections rows;
    private final long maxStatementLength;

    private MySqlSource(
            RowSession opener, String database, Connection catalog, RowConnections rows, long maxStatementLength) {
        this.opener = opener;
        this.database = database;
        this.catalog = catalog;
        this.rows = rows;
        this.maxStatementLength = maxStatementLength;
    }

    /** @throws SliceException {@code SOURCE_CONNECTION} */
    static MySqlSource open(ConnectionConfig config, ReadTerms terms) {
        MySqlConnector connector = new MySqlConnector(config, ErrorCode.SOURCE_CONNECTION, DRIVER_PROPERTIES);
        Connection catalog = connector.open();
        try {
            ServerProduct product = ServerProduct.of(catalog);
            SourceSettings.prepareCatalog(catalog, product);
            // A tenth is left for what is not counted: names beyond ASCII and the protocol's own bytes.
            long maxStatementLength = maxAllowedPacket(catalog) * 9 / 10;
            RowSession opener = new RowSession(connector, product, terms);
            RowConnections rows = rows(opener, catalog, config.database());
            return new MySqlSource(opener, config.database(), catalog, rows, maxStatementLength);
        } catch (SQLException e) {
            ConnectionEnd.abort(catalog);
            throw new SliceException(
                    ErrorCode.SOURCE_CONNECTION, "connection " + config.name() + ": " + ServerMessage.of(e), e);
        } catch (RuntimeException refused) {
            ConnectionEnd.abort(catalog);
            throw refused;
        }
    }

    private static RowConnections rows(RowSession opener, Connection catalog, String database) throws SQLException {
        Consistency consistency = opener.terms().consistency();
        return switch (consistency) {
            case SNAPSHOT -> new SharedSnapshot(opener, catalog, database).take();
            case SESSION, NONE ->
                new SeparateConnections(
                        opener, opener.terms(), new Moment(consistency, ServerMoment.now(catalog), Optional.empty()));
        };
    }

    @Override
    public String description() {
        return origin() + " at " + opener.connector().address() + " ("
                + opener.connector().protection() + ")";
    }

    @Override
    public String origin() {
        ServerProduct product = product();
        return product.name() + " " + product.version() + ", database " + database;
    }

    @Override
    public String identity() {
        return DatabaseIdentity.of(catalog, product(), database);
    }

    @Override
    public DatabaseSchema schema() {
        return new SchemaReader(catalog, product(), database, ErrorCode.SOURCE_SCHEMA).read();
    }

    @Override
    public List<String> unreadable(Collection<Table> tables) {
        // The catalog does not show tables that the user may not read, and the schema refuses those read in part.
        return List.of();
    }

    @Override
    public SchemaScript schemaScript(SchemaScope scope) {
        return new ScriptReader(catalog, database, scope).read();
    }

    @Override
    public List<SchemaScript.Definition> counters() {
        // AUTO_INCREMENT goes on from the greatest value that is loaded.
        return List.of();
    }

    @Override
    public void checkExpressions(Table table, Collection<String> expressions) {
        Connection connection = opener.connector().open();
        try {
            SourceSettings.prepareExpressions(connection);
            ExpressionCheck.check(connection, table, expressions);
        } catch (SQLException e) {
            throw ReadProblem.of(table, false, e);
        } finally {
            ConnectionEnd.abort(connection);
        }
    }

    @Override
    public Set<Equivalence> equivalences(Table table, Column column) {
        try {
            Collations collations = new Collations(catalog);
            Optional<String> collation = collations.of(table.id(), column.name());
            return collation.isEmpty()
                    ? Set.of()
                    : CollationEquivalences.of(collation.get(), collations.pads(column.charset(), collation.get()));
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.SOURCE_SCHEMA,
                    "the collation of " + table + "." + column + ": " + ServerMessage.of(e),
                    e);
        }
    }

    @Override
    public Map<TableId, TableSize> sizes(Collection<Table> tables) {
        return NotedSizes.read(catalog, tables);
    }

    @Override
    public int sessions() {
        return rows.count();
    }

    @Override
    public Moment moment() {
        return rows.moment();
    }

    @Override
    public List<String> caveats(Collection<Table> tables) {
        List<String> caveats = new ArrayList<>(rows.caveats());
        new StorageEngines(catalog).caveat(opener.terms().consistency(), tables).ifPresent(caveats::add);
        return caveats;
    }

    @Override
    public SourceLoad load() {
        return new MySqlLoad(catalog, product());
    }

    @Override
    public ReadSession openSession() {
        return new MySqlReadSession(
                rows.take(), rows::giveBack, opener.terms().consistency() == Consistency.SNAPSHOT, maxStatementLength);
    }

    /** The connection that queries of the catalog use, for what else one of the same kind asks the server. */
    Connection connection() {
        return catalog;
    }

    ServerProduct product() {
        return opener.product();
    }

    @Override
    public void keepAlive() {
        ConnectionEnd.keepAlive(catalog);
    }

    @Override
    public Optional<String> comparablePosition() {
        try {
            return rows.comparablePosition(catalog).map(position -> position + ", database " + database);
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.SOURCE_CONNECTION, "the position of the snapshot: " + ServerMessage.of(e), e);
        }
    }

    @Override
    public boolean replacesSessions() {
        // A snapshot ends with its session.
        return opener.terms().consistency() != Consistency.SNAPSHOT;
    }

    @Override
    public boolean isLost(SliceException failure) {
        return ConnectionEnd.isCauseOf(failure);
    }

    @Override
    public void cancel() {
        ConnectionEnd.cancel(catalog);
    }

    @Override
    public void close() {
        try (rows) {
            ConnectionEnd.close(catalog);
        }
    }

    private static long maxAllowedPacket(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@max_allowed_packet")) {
            row.next();
            return row.getLong(1);
        }
    }
}
