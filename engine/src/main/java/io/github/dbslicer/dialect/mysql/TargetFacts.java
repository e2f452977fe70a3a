package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a target's catalog says besides tables and columns. Names of tables are those of the catalog.
 *
 * @param engines of everything that is named like a table; a view has none
 * @param insertTriggers by table
 * @param database as the server names it
 * @param grants of the user
 * @param required by table, the columns that an INSERT must give a value for, in lower case
 */
record TargetFacts(
        String database,
        Grants grants,
        Map<String, Optional<Engine>> engines,
        Map<String, List<String>> insertTriggers,
        Map<String, List<String>> required) {

    /** A storage engine. */
    record Engine(String name, boolean transactional) {}

    static TargetFacts read(Connection connection) throws SQLException {
        return new TargetFacts(
                database(connection),
                Grants.read(connection),
                engines(connection),
                lists(connection, TRIGGERS),
                lists(connection, REQUIRED));
    }

    private static final String ENGINES = """
            SELECT t.table_name, t.engine, COALESCE(e.transactions, 'NO')
              FROM information_schema.tables t
              LEFT JOIN information_schema.engines e ON e.engine = t.engine
             WHERE t.table_schema = DATABASE()
            """;

    private static final String TRIGGERS = """
            SELECT event_object_table, trigger_name
              FROM information_schema.triggers
             WHERE event_object_schema = DATABASE() AND event_manipulation = 'INSERT'
             ORDER BY trigger_name
            """;

    private static final String REQUIRED = """
            SELECT table_name, column_name
              FROM information_schema.columns
             WHERE table_schema = DATABASE()
               AND is_nullable = 'NO' AND column_default IS NULL AND extra NOT LIKE '%auto_increment%'
            """;

    private static String database(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT DATABASE()")) {
            result.next();
            return result.getString(1);
        }
    }

    private static Map<String, Optional<Engine>> engines(Connection connection) throws SQLException {
        Map<String, Optional<Engine>> engines = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(ENGINES)) {
            while (result.next()) {
                boolean transactional = result.getString(3).equals("YES");
                engines.put(
                        result.getString(1),
                        Optional.ofNullable(result.getString(2)).map(name -> new Engine(name, transactional)));
            }
        }
        return engines;
    }

    private static Map<String, List<String>> lists(Connection connection, String sql) throws SQLException {
        Map<String, List<String>> lists = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                lists.computeIfAbsent(result.getString(1), table -> new ArrayList<>())
                        .add(result.getString(2));
            }
        }
        return lists;
    }

    boolean requires(String table, String column) {
        return required.getOrDefault(table, List.of()).stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(column.toLowerCase(Locale.ROOT)));
    }
}
