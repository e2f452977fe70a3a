package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source that is open, and what it returns as text. */
final class SourceFixture implements AutoCloseable {
    private final ConnectionConfig config;
    private final PostgresSource source;
    private final DatabaseSchema schema;
    private final ReadSession session;

    private SourceFixture(ConnectionConfig config) {
        this.config = config;
        this.source = PostgresSource.open(config, ReadTerms.snapshot(4));
        this.schema = source.schema();
        this.session = source.openSession();
    }

    static SourceFixture open(ConnectionConfig config) {
        return new SourceFixture(config);
    }

    /** A database in which these statements have been executed, open. */
    static SourceFixture of(PostgresServer server, String... statements) {
        return open(config(server, database(server, statements)));
    }

    static String database(PostgresServer server, String... statements) {
        String database = server.newDatabase();
        server.execute(database, statements);
        return database;
    }

    static ConnectionConfig config(PostgresServer server, String database) {
        return config(server, database, server.user(), Map.of());
    }

    static ConnectionConfig config(
            PostgresServer server, String database, String user, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(server.properties());
        all.putAll(properties);
        return new ConnectionConfig(
                "prod",
                "postgresql",
                server.host(),
                server.port(),
                user,
                Optional.of(new Secret(server.password())),
                database,
                all);
    }

    ConnectionConfig config() {
        return config;
    }

    PostgresSource source() {
        return source;
    }

    DatabaseSchema schema() {
        return schema;
    }

    ReadSession session() {
        return session;
    }

    /** A table of schema {@code public}. */
    Table table(String name) {
        return schema.table(new TableId("public", name));
    }

    Projection values(String table, String... columns) {
        return new Projection(
                table(table),
                table(table).columns(List.of(columns)).stream()
                        .map(column -> (Output) new Output.Value(column))
                        .toList(),
                0);
    }

    /** Rows of columns, sorted. */
    List<String> scan(String table, String condition, String... columns) {
        return texts(session.scan(values(table, columns), condition), columns.length);
    }

    /** What a mask makes of one column. */
    List<String> mask(String table, String column, String expression) {
        Output mask = new Output.Mask(table(table).column(column), expression);
        return texts(session.scan(new Projection(table(table), List.of(mask), 1), "true"), 1);
    }

    /** The keys that a table's column holds, for another's. */
    Lookup lookup(String by, String byColumn, String wanted, String wantedColumn) {
        return lookup(by, List.of(byColumn), wanted, List.of(wantedColumn));
    }

    Lookup lookup(String by, List<String> byColumns, String wanted, List<String> wantedColumns) {
        RowBatch keys = new RowBatch(wantedColumns.size());
        RowBatch batch = new RowBatch(wantedColumns.size());
        try (RowReader reader = session.scan(values(wanted, wantedColumns.toArray(String[]::new)), "true")) {
            while (reader.read(batch, 1000, 1 << 20)) {
                for (int row = 0; row < batch.rows(); row++) {
                    for (int column = 0; column < batch.columns(); column++) {
                        keys.appendFrom(batch, row, column);
                    }
                }
            }
        }
        // What a run knows of keys: their type without lengths and digits.
        List<Column> keyColumns = table(wanted).columns(wantedColumns).stream()
                .map(column ->
                        new Column(column.name(), column.baseType(), column.kind(), column.charset(), false, false))
                .toList();
        return new Lookup(table(by).columns(byColumns), keyColumns, keys, Optional.empty());
    }

    /** Rows of columns whose key is one of those that another table's column holds, sorted. */
    List<String> found(Lookup lookup, String table, String... columns) {
        return texts(session.lookup(values(table, columns), lookup), columns.length);
    }

    long missing(Lookup lookup, String table) {
        return session.countMissing(values(table, table(table).columns().get(0).name()), lookup);
    }

    static List<String> texts(RowReader rows, int columns) {
        List<String> texts = new ArrayList<>();
        RowBatch batch = new RowBatch(columns);
        try (rows) {
            while (rows.read(batch, 100, 1 << 20)) {
                for (int row = 0; row < batch.rows(); row++) {
                    texts.add(text(batch, row));
                }
            }
        }
        return texts.stream().sorted().toList();
    }

    private static String text(RowBatch batch, int row) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < batch.columns(); column++) {
            values.add(
                    batch.isNull(row, column) ? "NULL" : new String(batch.copy(row, column), StandardCharsets.UTF_8));
        }
        return String.join("|", values);
    }

    @Override
    public void close() {
        session.close();
        source.close();
    }
}
