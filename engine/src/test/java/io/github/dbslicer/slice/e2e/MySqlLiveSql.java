package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.schema.TableId;
import java.util.List;

/** MariaDB and MySQL. */
final class MySqlLiveSql implements LiveSql {
    /** Longer values show as their length and digest. */
    private static final int SHOWN_BYTES = 200;

    private static final String REFERENCES = """
            SELECT constraint_name, table_name, column_name, referenced_table_name, referenced_column_name, NULL
            FROM information_schema.key_column_usage
            WHERE table_schema = DATABASE() AND referenced_table_schema = DATABASE()
            ORDER BY table_name, constraint_name, ordinal_position
            """;

    private final TestDatabases databases;

    MySqlLiveSql(TestDatabases databases) {
        this.databases = databases;
    }

    @Override
    public List<String> settings() {
        return List.of(
                "SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES', time_zone = '+00:00', unique_checks = 1");
    }

    @Override
    public String tables() {
        return "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY 1";
    }

    @Override
    public String columns(String table) {
        String literal = "'" + table.replace("\\", "\\\\").replace("'", "''") + "'";
        return "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND table_name = " + literal + " ORDER BY ordinal_position";
    }

    @Override
    public String references() {
        return REFERENCES;
    }

    @Override
    public String from(String table) {
        return databases.quote(table);
    }

    @Override
    public TableId id(String table) {
        return databases.table(table);
    }

    @Override
    public String exact(String column, String type) {
        return switch (type) {
            case "geometry", "point", "linestring", "polygon" -> "HEX(" + column + ")";
            // The text of a FLOAT has six digits, that of a DOUBLE all.
            case "float", "double" -> column + " + 0e0";
            case "blob", "mediumblob", "longblob", "text", "mediumtext", "longtext" ->
                "CASE WHEN LENGTH(" + column + ") > " + SHOWN_BYTES + " THEN CONCAT(LENGTH(" + column
                        + "), ' bytes ', SHA2(" + column + ", 256)) ELSE " + databases.exact(column) + " END";
            default -> databases.exact(column);
        };
    }

    @Override
    public String oneInThree(String firstColumn, String secondColumn, int remainder) {
        return "CRC32(CONCAT_WS('|', " + firstColumn + ", " + secondColumn + ")) % 3 = " + remainder;
    }
}
