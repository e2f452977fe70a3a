package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.schema.TableId;
import java.util.List;

/** SQLite. */
final class SqliteLiveSql implements LiveSql {
    private static final String REFERENCES = """
            SELECT m.name || ' ' || k.id, m.name, c.name, p.name, q.name, NULL
            FROM sqlite_schema AS m
            JOIN pragma_foreign_key_list(m.name) AS k
            JOIN pragma_table_info(m.name) AS c ON c.name = k."from" COLLATE NOCASE
            JOIN sqlite_schema AS p ON p.type = 'table' AND p.name = k."table" COLLATE NOCASE
            JOIN pragma_table_info(p.name) AS q
              ON q.name = k."to" COLLATE NOCASE OR k."to" IS NULL AND q.pk = k.seq + 1
            WHERE m.type = 'table'
            ORDER BY m.name, k.id, k.seq
            """;

    private final TestDatabases databases;

    SqliteLiveSql(TestDatabases databases) {
        this.databases = databases;
    }

    @Override
    public List<String> settings() {
        return List.of();
    }

    @Override
    public String tables() {
        return "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1";
    }

    @Override
    public String columns(String table) {
        return "SELECT name, type FROM pragma_table_xinfo('" + table.replace("'", "''") + "') ORDER BY cid";
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
        return databases.exact(column);
    }

    @Override
    public String oneInThree(String firstColumn, String secondColumn, int remainder) {
        return "rowid % 3 = " + remainder;
    }
}
