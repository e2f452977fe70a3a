package io.github.dbslicer.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.file.csv.CsvText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What values of every type of a kind of database are in files that other programs read. */
abstract class CommonValuesContract {
    @TempDir
    Path folder;

    /** What is known of one column. */
    record TypeCase(String type, List<ValueCase> values) {
        /**
         * @param type in SQL
         * @param values each as SQL, as a field of CSV, and as SQLite shows it
         */
        static TypeCase of(String type, String... values) {
            List<ValueCase> cases = new ArrayList<>();
            for (int index = 0; index < values.length; index += 3) {
                cases.add(new ValueCase(values[index], values[index + 1], values[index + 2]));
            }
            return new TypeCase(type, cases);
        }

        TypeCase {
            values = List.copyOf(values);
        }
    }

    record ValueCase(String sql, String csv, String sqlite) {}

    abstract TestDatabases databases();

    abstract List<TypeCase> cases();

    /** Statements that come before all others. */
    List<String> before() {
        return List.of();
    }

    @Test
    void everyValueIsThereAsItIs() throws SQLException {
        List<TypeCase> cases = cases();
        ConnectionConfig source = databases().newDatabase();
        List<String> statements = new ArrayList<>(before());
        for (int table = 0; table < cases.size(); table++) {
            TypeCase type = cases.get(table);
            statements.add("CREATE TABLE t" + table + " (id INTEGER PRIMARY KEY, v " + type.type() + ")");
            statements.add("INSERT INTO t" + table + " VALUES (0, NULL)");
            for (int row = 0; row < type.values().size(); row++) {
                statements.add("INSERT INTO t" + table + " VALUES (" + (row + 1) + ", "
                        + type.values().get(row).sql() + ")");
            }
        }
        databases().execute(source, statements);
        new FileRun(source, folder.resolve("csv"), "csv").export();
        new FileRun(source, folder.resolve("slice.db"), "sqlite").export();
        assertThat(csv(cases.size())).isEqualTo(expected(cases, true));
        assertThat(sqlite(cases.size())).isEqualTo(expected(cases, false));
    }

    private static Map<String, List<String>> expected(List<TypeCase> cases, boolean csv) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (int table = 0; table < cases.size(); table++) {
            List<String> values = new ArrayList<>(List.of("NULL"));
            cases.get(table).values().forEach(value -> values.add(csv ? value.csv() : value.sqlite()));
            expected.put(table + " " + cases.get(table).type(), values);
        }
        return expected;
    }

    private Map<String, List<String>> csv(int tables) {
        Map<String, List<String>> found = new TreeMap<>();
        for (int table = 0; table < tables; table++) {
            List<List<String>> lines = CsvText.read(folder.resolve("csv/t" + table + ".csv"));
            assertThat(lines.get(0)).containsExactly("id", "v");
            Map<Integer, String> values = new TreeMap<>();
            lines.stream().skip(1).forEach(line -> values.put(Integer.valueOf(line.get(0)), line.get(1)));
            found.put(table + " " + cases().get(table).type(), List.copyOf(values.values()));
        }
        return found;
    }

    private Map<String, List<String>> sqlite(int tables) throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("slice.db"));
                Statement statement = file.createStatement()) {
            for (int table = 0; table < tables; table++) {
                List<String> values = new ArrayList<>();
                try (ResultSet row = statement.executeQuery(
                        "SELECT typeof(v) || CASE WHEN v IS NULL THEN '' ELSE ' ' || quote(v) END, v FROM t" + table
                                + " ORDER BY id")) {
                    while (row.next()) {
                        values.add(shown(row));
                    }
                }
                found.put(table + " " + cases().get(table).type(), values);
            }
        }
        return found;
    }

    /** SQLite itself writes floats with the digits that it likes. */
    private static String shown(ResultSet row) throws SQLException {
        String shown = row.getString(1);
        return shown.equals("null") ? "NULL" : shown.startsWith("real ") ? "real " + row.getDouble(2) : shown;
    }
}
