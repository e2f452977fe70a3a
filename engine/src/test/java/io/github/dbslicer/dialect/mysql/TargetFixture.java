package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.TestServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target database of a test's own, and a look into it. */
final class TargetFixture {
    private final TestServer server;
    private final String database;
    private final Map<String, String> properties;

    TargetFixture(TestServer server, String... definitions) {
        this(server, server.newDatabase(), Map.of());
        execute(definitions);
    }

    private TargetFixture(TestServer server, String database, Map<String, String> properties) {
        this.server = server;
        this.database = database;
        this.properties = properties;
    }

    /** The same database, over connections that do not announce LOAD DATA LOCAL, so that servers refuse it. */
    TargetFixture withoutLocalData() {
        return new TargetFixture(server, database, Map.of("allowLocalInfile", "false"));
    }

    String database() {
        return database;
    }

    void execute(String... statements) {
        server.execute(database, statements);
    }

    ConnectionConfig config() {
        return config(server.user(), server.password());
    }

    ConnectionConfig config(String user, String password) {
        Map<String, String> all = new HashMap<>(server.properties());
        all.putAll(properties);
        return new ConnectionConfig(
                "dev", "mysql", server.host(), server.port(), user, Optional.of(new Secret(password)), database, all);
    }

    MySqlTarget open() {
        return MySqlTarget.open(config());
    }

    /** Every value of a table as it is. */
    static Projection values(Table table) {
        List<Output> outputs =
                table.writableColumns().stream().<Output>map(Output.Value::new).toList();
        return new Projection(table, outputs, outputs.size());
    }

    /** As if a source had these columns: {@code name type charset}, nullable. */
    static Table sourceTable(String name, String... columns) {
        List<Column> all = java.util.Arrays.stream(columns)
                .map(column -> {
                    String[] parts = column.split(" ", 3);
                    return new Column(
                            parts[0],
                            parts[1],
                            MySqlTypes.kind(parts[1]),
                            parts.length > 2 ? parts[2] : "",
                            true,
                            false);
                })
                .toList();
        return new Table(TableId.of(name), all, Optional.empty(), List.of(), List.of(), 0);
    }

    Table table(String name) {
        try (MySqlTarget target = open()) {
            return target.schema().table(TableId.of(name));
        }
    }

    /** Writes rows of a table that the target has. */
    void write(String table, Object[]... rows) {
        write(values(table(table)), rows);
    }

    void write(Projection projection, Object[]... rows) {
        try (MySqlTarget target = open();
                WriteSession session = target.openSession()) {
            session.write(projection, batch(projection.outputs().size(), rows));
        }
    }

    /** Values are texts, byte arrays or null. */
    static RowBatch batch(int columns, Object[]... rows) {
        RowBatch batch = new RowBatch(columns);
        for (Object[] row : rows) {
            for (Object value : row) {
                append(batch, value);
            }
        }
        return batch;
    }

    static Object[] row(Object... values) {
        return values;
    }

    private static void append(RowBatch batch, Object value) {
        if (value == null) {
            batch.appendNull();
        } else {
            byte[] bytes =
                    value instanceof byte[] given ? given : value.toString().getBytes(StandardCharsets.UTF_8);
            batch.append(bytes, 0, bytes.length);
        }
    }

    Connection connect() throws SQLException {
        return server.connect(database);
    }

    /** The rows of a result, a line each, values separated by a bar. */
    String query(String sql) {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            StringBuilder text = new StringBuilder();
            while (result.next()) {
                text.append(text.isEmpty() ? "" : "\n").append(result.getString(1));
                for (int i = 2; i <= result.getMetaData().getColumnCount(); i++) {
                    text.append('|').append(result.getString(i));
                }
            }
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
