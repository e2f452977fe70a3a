package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database of its own, opened as a source. Values are given as text, NULL as {@code "NULL"}. */
final class SourceFixture implements AutoCloseable {
    private final TestServer server;
    private final String database;
    private final SourceDatabase source;

    /** Creates the database by these statements. */
    SourceFixture(TestServer server, String... statements) {
        this.server = server;
        this.database = server.newDatabase();
        server.execute(database, statements);
        this.source = new MySqlDialect()
                .openSource(config(server, database, server.user(), server.password()), ReadTerms.separate());
    }

    private SourceFixture(TestServer server, String database, SourceDatabase source) {
        this.server = server;
        this.database = database;
        this.source = source;
    }

    static ConnectionConfig config(TestServer server, String database, String user, String password) {
        Optional<Secret> secret = password.isEmpty() ? Optional.empty() : Optional.of(new Secret(password));
        return new ConnectionConfig(
                "here", "mysql", server.host(), server.port(), user, secret, database, server.properties());
    }

    /** Opens the same database as another user. */
    SourceFixture as(String user, String password) {
        return new SourceFixture(
                server,
                database,
                new MySqlDialect().openSource(config(server, database, user, password), ReadTerms.separate()));
    }

    String database() {
        return database;
    }

    SourceDatabase source() {
        return source;
    }

    DatabaseSchema schema() {
        return source.schema();
    }

    Table table(String name) {
        return schema().table(TableId.of(name));
    }

    void execute(String... statements) {
        server.execute(database, statements);
    }

    /** A projection of these columns, or of all. */
    Projection projection(String table, String... columns) {
        Table found = table(table);
        List<Column> chosen = columns.length == 0 ? found.writableColumns() : found.columns(List.of(columns));
        List<Output> outputs = chosen.stream().<Output>map(Output.Value::new).toList();
        return new Projection(found, outputs, outputs.size());
    }

    /** The rows that a condition selects, each as its values with spaces between them. */
    List<String> scan(Projection projection, String condition) {
        try (ReadSession session = source.openSession();
                RowReader reader = session.scan(projection, condition)) {
            return rows(reader, projection);
        }
    }

    /** The values of one column in every row, in the order of the column {@code id}, which has one digit. */
    List<String> column(String table, String column) {
        return scan(projection(table, "id", column), "1=1").stream()
                .sorted()
                .map(row -> row.substring(2))
                .toList();
    }

    /** The values of a column in the rows whose columns equal one of the keys. */
    List<String> lookup(String table, String output, List<String> by, List<List<String>> keys) {
        return lookup(
                projection(table, output),
                new Lookup(table(table).columns(by), table(table).columns(by), batch(keys), Optional.empty()));
    }

    List<String> lookup(Projection projection, Lookup lookup) {
        try (ReadSession session = source.openSession();
                RowReader reader = session.lookup(projection, lookup)) {
            return rows(reader, projection).stream().sorted().toList();
        }
    }

    long countMissing(String table, List<String> by, List<List<String>> keys) {
        Projection projection = projection(table);
        try (ReadSession session = source.openSession()) {
            return session.countMissing(
                    projection,
                    new Lookup(
                            projection.table().columns(by),
                            projection.table().columns(by),
                            batch(keys),
                            Optional.empty()));
        }
    }

    /** Text as the bytes of its characters, which are below 256. */
    static RowBatch batch(List<List<String>> keys) {
        RowBatch batch = new RowBatch(keys.get(0).size());
        for (List<String> key : keys) {
            for (String value : key) {
                byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
                batch.append(bytes, 0, bytes.length);
            }
        }
        return batch;
    }

    static List<String> rows(RowReader reader, Projection projection) {
        RowBatch batch = new RowBatch(projection.outputs().size());
        List<String> rows = new ArrayList<>();
        while (reader.read(batch, 100, 1 << 20)) {
            for (int row = 0; row < batch.rows(); row++) {
                List<String> values = new ArrayList<>();
                for (int column = 0; column < batch.columns(); column++) {
                    values.add(
                            batch.isNull(row, column)
                                    ? "NULL"
                                    : new String(batch.copy(row, column), StandardCharsets.ISO_8859_1));
                }
                rows.add(String.join(" ", values));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        source.close();
    }
}
