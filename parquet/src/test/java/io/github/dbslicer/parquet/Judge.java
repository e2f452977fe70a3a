package io.github.dbslicer.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads Parquet files by DuckDB, which shares no code with what wrote them. */
final class Judge implements AutoCloseable {
    private final Path directory;
    private final Connection connection;

    Judge(Path directory) {
        this.directory = directory;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("set timezone = 'UTC'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a table's file as text, NULL as null; {@code select} without the file that it is from, which stands for {@code FILE}. */
    List<List<String>> query(String file, String sql) {
        String path = directory.resolve(file + ".parquet").toString().replace("'", "''");
        try (Statement statement = connection.createStatement()) {
            return rows(statement.executeQuery(sql.replace("FILE", "'" + path + "'")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                row.add(result.getString(column));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The values of a column as text, in the order of the column {@code id}. */
    List<String> column(String file, String column) {
        String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
        return query(file, "select cast(" + quoted + " as varchar) from FILE order by id").stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** For each column of the file, in order, its name, type and repetition. */
    List<String> schema(String file) {
        return query(
                        file,
                        "select concat_ws(' ', name, type, repetition_type) from parquet_schema(FILE)"
                                + " where repetition_type is not null")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** What a file says of itself by a name. */
    String fact(String file, String name) {
        return query(
                        file,
                        "select decode(value) from parquet_kv_metadata(FILE) where decode(key) = 'dbslicer." + name
                                + "'")
                .get(0)
                .get(0);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
