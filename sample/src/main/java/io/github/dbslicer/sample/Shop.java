package io.github.dbslicer.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A shop in a database: customers, orders and what they need, with every kind of reference that a slice has to follow.
 *
 * <p>There are references to the same table ({@code categories.parent_id}, {@code customers.referred_by}), a cycle of two tables
 * (customers and addresses), two references from one table to another (orders to addresses), a composite one (shipments to
 * order_items), one to a second unique key (product_reviews to {@code products.sku}) and an undeclared one whose target depends on
 * the row ({@code audit_log.entity_id}).
 *
 * <p>The rows are a pure function of the scale and the date: the same on every run and every database. Immutable; the connection is
 * given to each method and stays the caller's, open and with the settings it came with.
 */
public final class Shop {
    private final ShopDialect dialect;
    private final ShopScale scale;
    private final List<ShopTable> tables;

    /**
     * Describes a shop; touches no database.
     *
     * @param dialect the kind of database that the connections lead to
     * @param scale the factor of {@link ShopScale}
     * @param today the day after the last order; orders are spread over the three years before it
     * @throws IllegalArgumentException where the scale is out of range
     */
    public Shop(ShopDialect dialect, double scale, LocalDate today) {
        this.dialect = dialect;
        this.scale = new ShopScale(scale);
        OrderTables orders = new OrderTables(this.scale, today);
        this.tables = Stream.of(
                        new CatalogTables(this.scale, today).tables(),
                        new CustomerTables(this.scale, today).tables(),
                        orders.tables(),
                        new ActivityTables(this.scale, orders).tables())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ShopTable::name))
                .toList();
    }

    /** The names of all tables, in the order in which they are loaded: referenced ones first, as far as the cycle allows. */
    public List<String> tables() {
        return List.copyOf(counts().keySet());
    }

    /**
     * How many rows each table has after {@link #load}.
     *
     * @return unmodifiable, in the order of {@link #tables}
     */
    public Map<String, Long> counts() {
        return scale.rowCounts();
    }

    /**
     * Creates the tables, empty, in the connection's current database.
     *
     * @throws SQLException where the database refuses, for example because a table exists; those created before then remain
     */
    public void createSchema(Connection connection) throws SQLException {
        execute(connection, dialect.schemaStatements());
    }

    /**
     * Loads all rows into the empty tables that {@link #createSchema} made.
     *
     * <p>Commits what the caller has open, then works in transactions of about 100,000 rows, with the database's checks of references
     * off. SQLite also runs without a journal: if this fails there, throw the file away.
     *
     * @param listener told of each table when it is complete
     * @throws SQLException where the database refuses; part of the rows may be committed
     */
    public void load(Connection connection, ProgressListener listener) throws SQLException {
        try (LoadingSession session = LoadingSession.open(connection, dialect.loadingSettings())) {
            TableLoader loader = new TableLoader(connection, session, dialect);
            Map<String, Long> counts = counts();
            for (ShopTable table : tables) {
                long start = System.nanoTime();
                String name = table.name().sqlName();
                long rows = counts.getOrDefault(name, 0L);
                loader.load(table, rows);
                listener.tableLoaded(name, rows, Duration.ofNanos(System.nanoTime() - start));
            }
            execute(connection, dialect.loadedStatements());
        }
    }

    /**
     * Creates the tables and loads all rows.
     *
     * @throws SQLException as {@link #createSchema} and {@link #load} do
     */
    public void create(Connection connection) throws SQLException {
        createSchema(connection);
        load(connection, (table, rows, elapsed) -> {});
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
