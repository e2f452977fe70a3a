package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.schema.TableId;
import java.util.List;

/** PostgreSQL. Tables of other schemas than {@code public} are called by both names. No name has a point in it. */
final class PostgresLiveSql implements LiveSql {
    private static final String DEFAULT_SCHEMA = "public";

    /** What of a table belongs to it: of a partitioned one all, of one that others inherit from its own rows. */
    private static final String TABLES = """
            SELECT CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END
            FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
              AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
              AND NOT EXISTS (SELECT FROM pg_depend AS d
                              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY 1
            """;

    private static final String COLUMNS = """
            SELECT attname, format_type(atttypid, atttypmod)
            FROM pg_attribute
            WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped
            ORDER BY attname
            """;

    /** A reference of a partition alone is one of the whole table, under a condition. */
    private static final String REFERENCES = """
            SELECT k.conrelid::regclass || ' ' || k.conname,
                   CASE cn.nspname WHEN 'public' THEN c.relname ELSE cn.nspname || '.' || c.relname END,
                   ca.attname,
                   CASE pn.nspname WHEN 'public' THEN p.relname ELSE pn.nspname || '.' || p.relname END,
                   pa.attname,
                   CASE WHEN k.conrelid <> c.oid THEN 'tableoid = ' || k.conrelid END
            FROM pg_constraint AS k
            JOIN pg_class AS c ON c.oid = coalesce(pg_partition_root(k.conrelid), k.conrelid)
            JOIN pg_namespace AS cn ON cn.oid = c.relnamespace
            JOIN pg_class AS p ON p.oid = k.confrelid
            JOIN pg_namespace AS pn ON pn.oid = p.relnamespace
            CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS pair (child, parent, position)
            JOIN pg_attribute AS ca ON ca.attrelid = k.conrelid AND ca.attnum = pair.child
            JOIN pg_attribute AS pa ON pa.attrelid = k.confrelid AND pa.attnum = pair.parent
            WHERE k.contype = 'f' AND k.conparentid = 0
            ORDER BY 2, 1, pair.position
            """;

    private final TestDatabases databases;

    PostgresLiveSql(TestDatabases databases) {
        this.databases = databases;
    }

    @Override
    public List<String> settings() {
        return List.of("SET TimeZone = 'UTC'");
    }

    @Override
    public String tables() {
        return TABLES;
    }

    /** By name: what takes the place of another column comes at the end, and in partitions the order may be another. */
    @Override
    public String columns(String table) {
        return COLUMNS.formatted(quoted(table).replace("'", "''"));
    }

    @Override
    public String references() {
        return REFERENCES;
    }

    /** Heirs keep their rows for themselves; partitions do not, but nobody asks for a partitioned table alone. */
    @Override
    public String from(String table) {
        return "(SELECT tableoid, * FROM ONLY " + quoted(table) + " UNION ALL SELECT p.tableoid, p.* FROM "
                + quoted(table) + " AS p WHERE EXISTS (SELECT FROM pg_class WHERE oid = p.tableoid AND relispartition)"
                + ") AS t";
    }

    @Override
    public TableId id(String table) {
        int point = table.indexOf('.');
        return point < 0
                ? new TableId(DEFAULT_SCHEMA, table)
                : new TableId(table.substring(0, point), table.substring(point + 1));
    }

    @Override
    public String exact(String column, String type) {
        return databases.exact(column);
    }

    @Override
    public String oneInThree(String firstColumn, String secondColumn, int remainder) {
        return "abs(hashtext(concat_ws('|', " + firstColumn + ", " + secondColumn + ")) % 3) = " + remainder;
    }

    private String quoted(String table) {
        TableId id = id(table);
        return databases.quote(id.schema()) + "." + databases.quote(id.name());
    }
}
