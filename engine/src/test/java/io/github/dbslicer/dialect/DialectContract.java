package io.github.dbslicer.dialect;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What every dialect promises, held through the seam alone. Types at their extremes are tests of each dialect's own; the SQL here is what
 * all understand.
 */
abstract class DialectContract {
    private static final int BATCH_BYTES = 1 << 20;

    abstract TestDatabases databases();

    final Dialect dialect(ConnectionConfig config) {
        return new Dialects().dialect(config.type());
    }

    /** A database that these statements have been executed in. */
    final ConnectionConfig database(String... statements) {
        ConnectionConfig config = databases().newDatabase();
        databases().execute(config, List.of(statements));
        return config;
    }

    /** Inserts a row whose values are larger than a statement may be. */
    final void insert(ConnectionConfig config, String sql, Object... values) {
        try (Connection connection = databases().connect(config);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    final String quote(String name) {
        return databases().quote(name);
    }

    /** Every row of a table as exact text, sorted; {@code null} for NULL. */
    final List<String> content(ConnectionConfig config, String table, String... columns) {
        String list = List.of(columns).stream()
                .map(databases()::quote)
                .map(databases()::exact)
                .collect(Collectors.joining(", "));
        try (Connection connection = databases().connect(config);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + list + " FROM " + quote(table))) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns.length; column++) {
                    values.add(result.getString(column));
                }
                rows.add(values.toString());
            }
            return rows.stream().sorted().toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    final Table table(DatabaseSchema schema, String name) {
        return schema.table(databases().table(name));
    }

    /** What the engine calls the table in words for the user. */
    final String label(String name) {
        return databases().table(name).toString();
    }

    /** Every column that is written. */
    static Projection everything(Table table) {
        List<Output> outputs = table.writableColumns().stream()
                .map(column -> (Output) new Output.Value(column))
                .toList();
        return new Projection(table, outputs, outputs.size());
    }

    /** Some columns, none of which is written. */
    static Projection values(Table table, String... columns) {
        return new Projection(
                table,
                table.columns(List.of(columns)).stream()
                        .map(column -> (Output) new Output.Value(column))
                        .toList(),
                0);
    }

    /** All rows of a reader in one batch. Closes it. */
    static RowBatch readAll(RowReader reader, int columns) {
        RowBatch all = new RowBatch(columns);
        RowBatch batch = new RowBatch(columns);
        try (reader) {
            while (reader.read(batch, 1000, BATCH_BYTES)) {
                for (int row = 0; row < batch.rows(); row++) {
                    for (int column = 0; column < columns; column++) {
                        all.appendFrom(batch, row, column);
                    }
                }
            }
        }
        return all;
    }

    /** Rows as text, values separated by {@code |}, in the order of the batch. */
    static List<String> texts(RowBatch batch) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < batch.columns(); column++) {
                values.add(
                        batch.isNull(row, column)
                                ? "NULL"
                                : new String(batch.copy(row, column), StandardCharsets.UTF_8));
            }
            rows.add(String.join("|", values));
        }
        return rows;
    }

    /** Copies definitions and every row of these tables, in this order, as a run would. */
    final void copy(ConnectionConfig from, ConnectionConfig to, String... tables) {
        try (SourceDatabase source = dialect(from).openSource(from, ReadTerms.snapshot(4));
                TargetDatabase target = dialect(to).openTarget(to)) {
            DatabaseSchema schema = source.schema();
            SchemaScript script = source.schemaScript(SchemaScope.TABLES);
            target.recreate(script);
            try (ReadSession reading = source.openSession();
                    WriteSession writing = target.openSession()) {
                for (String name : tables) {
                    copy(everything(table(schema, name)), reading, writing);
                }
            }
            target.finish(script.afterRows());
        }
    }

    private static void copy(Projection projection, ReadSession reading, WriteSession writing) {
        RowBatch batch = new RowBatch(projection.outputs().size());
        try (RowReader reader = reading.scan(projection, "1 = 1")) {
            while (reader.read(batch, 1000, BATCH_BYTES)) {
                writing.write(projection, batch);
            }
        }
    }

    /** The keys that the rows of another table hold, in the order of its numbers. */
    static Lookup lookup(
            ReadSession session, Table by, List<String> columns, Table wanted, Optional<String> condition) {
        String[] names = columns.toArray(String[]::new);
        RowBatch keys = readAll(session.scan(values(wanted, names), "1 = 1"), names.length);
        return new Lookup(by.columns(columns), wanted.columns(columns), keys, condition);
    }
}
