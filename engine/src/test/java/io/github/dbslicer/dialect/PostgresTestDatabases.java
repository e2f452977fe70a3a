package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.ArrayList;
import java.util.List;

/** Databases of a PostgreSQL server. */
public final class PostgresTestDatabases extends ServerTestDatabases {
    /** The first version that computes columns when they are read. */
    private static final int WITH_VIRTUAL_COLUMNS = 18;

    private final PostgresServer server;

    public PostgresTestDatabases(PostgresServer server) {
        super(server, "postgresql", "SET session_replication_role = replica");
        this.server = server;
    }

    @Override
    public String endlessCondition() {
        return "pg_sleep(1000)::text = 'x'";
    }

    @Override
    public String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** What the type's own output function gives. A cast to text cuts the blanks of {@code char} off. */
    @Override
    public String exact(String quotedColumn) {
        return "CASE WHEN num_nulls(" + quotedColumn + ") = 0 THEN format('%s', " + quotedColumn + ") END";
    }

    @Override
    public TableId table(String name) {
        return new TableId("public", name);
    }

    /** The server knows no foreign keys to tables that are not there. */
    @Override
    public List<String> create(List<NewTable> tables) {
        List<String> statements = new ArrayList<>();
        tables.forEach(table -> statements.add(table.sqlWithoutForeignKeys()));
        tables.forEach(table -> table.foreignKeys()
                .forEach(foreignKey -> statements.add("ALTER TABLE " + table.quotedName() + " ADD " + foreignKey)));
        return statements;
    }

    @Override
    public String withoutHeirs(String quotedTable) {
        return "ONLY " + quotedTable;
    }

    @Override
    public String textType() {
        return "TEXT";
    }

    @Override
    public String bytesType() {
        return "BYTEA";
    }

    @Override
    public String bytes(String hex) {
        return "'\\x" + hex + "'";
    }

    @Override
    public String backslash() {
        return "chr(92)";
    }

    @Override
    public String computedWhenRead() {
        return server.majorVersion() >= WITH_VIRTUAL_COLUMNS ? "VIRTUAL" : "STORED";
    }
}
