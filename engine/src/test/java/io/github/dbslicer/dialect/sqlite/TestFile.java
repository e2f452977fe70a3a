package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real SQLite file of a test, and a second way to look into it. */
record TestFile(Path path) {
    private static final Dialect DIALECT = new SqliteDialect();

    static TestFile create(Path path, String... statements) throws SQLException {
        TestFile file = new TestFile(path);
        file.execute(statements);
        return file;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    ConnectionConfig config() {
        return new ConnectionConfig("test", "sqlite", "", 0, "", Optional.empty(), path.toString(), Map.of());
    }

    SourceDatabase openSource() {
        return DIALECT.openSource(config(), ReadTerms.snapshot(4));
    }

    TargetDatabase openTarget() {
        return DIALECT.openTarget(config());
    }

    DatabaseSchema schema() {
        try (SourceDatabase source = openSource()) {
            return source.schema();
        }
    }

    Table table(String name) {
        return schema().table(TableId.of(name));
    }

    /** Reads and writes every column that can be written. */
    static Projection everything(Table table) {
        List<Column> columns = table.writableColumns();
        List<Output> outputs = columns.stream().<Output>map(Output.Value::new).toList();
        return new Projection(table, outputs, outputs.size());
    }

    /** What a query returns, each value as its storage class and its bytes, which tells all values apart. */
    List<String> values(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(value(row, column));
                }
                rows.add(String.join(" | ", values));
            }
        }
        return rows;
    }

    private static String value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Double real) {
            return "REAL " + Long.toHexString(Double.doubleToRawLongBits(real));
        }
        if (value instanceof Number) {
            return "INTEGER " + row.getLong(column);
        }
        String bytes = HexFormat.of().formatHex(row.getBytes(column));
        return value instanceof byte[] ? "BLOB " + bytes : "TEXT " + bytes;
    }

    /** How {@link #values} shows a text. */
    static String text(String text) {
        return "TEXT " + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
