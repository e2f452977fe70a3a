package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.PostgresServer;
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
    private final PostgresServer server;
    private final String database;
    private final String role;
    private final List<String> schemas;

    private TargetFixture(PostgresServer server, String database, String role, List<String> schemas) {
        this.server = server;
        this.database = database;
        this.role = role;
        this.schemas = schemas;
    }

    /** Definitions and runs alike are a superuser's. */
    static TargetFixture ofSuperuser(PostgresServer server, String... definitions) {
        TargetFixture target = new TargetFixture(server, server.newDatabase(), server.user(), List.of());
        target.execute(definitions);
        return target;
    }

    /** Definitions and runs alike are those of a role that owns the database and nothing else. */
    static TargetFixture ofOwner(PostgresServer server, String... definitions) {
        String role = server.newRole();
        String database = server.newDatabase();
        server.execute(
                database,
                "ALTER DATABASE \"" + database + "\" OWNER TO " + role,
                "ALTER SCHEMA public OWNER TO " + role);
        TargetFixture target = new TargetFixture(server, database, role, List.of());
        target.execute(definitions);
        return target;
    }

    /** The same database, seen by another role. */
    TargetFixture as(String other) {
        return new TargetFixture(server, database, other, schemas);
    }

    /** The same database as a superuser sees it. */
    TargetFixture asSuperuser() {
        return as(server.user());
    }

    TargetFixture limitedTo(String... names) {
        return new TargetFixture(server, database, role, List.of(names));
    }

    String role() {
        return role;
    }

    String database() {
        return database;
    }

    Connection connect() throws SQLException {
        return server.connect(database, role, server.password());
    }

    void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ConnectionConfig config() {
        return config(Map.of());
    }

    ConnectionConfig config(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(server.properties());
        all.putAll(properties);
        return new ConnectionConfig(
                "dev",
                "postgresql",
                server.host(),
                server.port(),
                role,
                Optional.of(new Secret(server.password())),
                database,
                schemas,
                all);
    }

    PostgresTarget open() {
        return PostgresTarget.open(config());
    }

    /** Every value of a table as it is. */
    static Projection values(Table table) {
        List<Output> outputs =
                table.writableColumns().stream().<Output>map(Output.Value::new).toList();
        return new Projection(
                table, outputs.isEmpty() ? List.of(new Output.Condition("1 = 1")) : outputs, outputs.size());
    }

    /** A table of this name, with its schema unless that is {@code public}. */
    Table table(String name) {
        try (PostgresTarget target = open()) {
            return table(target, name);
        }
    }

    static Table table(PostgresTarget target, String name) {
        int dot = name.indexOf('.');
        TableId id =
                dot < 0 ? new TableId("public", name) : new TableId(name.substring(0, dot), name.substring(dot + 1));
        return target.schema().table(id);
    }

    /** Empties every table that the target has, and writes rows into this one, as a run does. */
    void load(String table, Object[]... rows) {
        try (PostgresTarget target = open()) {
            target.empty(target.schema().tables());
            write(target, table, rows);
            target.finish(List.of());
        }
    }

    /** Writes rows without anything before or after. */
    void write(String table, Object[]... rows) {
        try (PostgresTarget target = open()) {
            write(target, table, rows);
        }
    }

    static void write(PostgresTarget target, String table, Object[]... rows) {
        write(target, values(table(target, table)), rows);
    }

    static void write(PostgresTarget target, Projection projection, Object[]... rows) {
        try (WriteSession session = target.openSession()) {
            session.write(projection, batch(projection.outputs().size(), rows));
        }
    }

    /** Values are texts or null. */
    static RowBatch batch(int columns, Object[]... rows) {
        RowBatch batch = new RowBatch(columns);
        for (Object[] row : rows) {
            for (Object value : row) {
                if (value == null) {
                    batch.appendNull();
                } else {
                    byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
                    batch.append(bytes, 0, bytes.length);
                }
            }
        }
        return batch;
    }

    static Object[] row(Object... values) {
        return values;
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

    /** Constraints, triggers and forced row security, as the catalog has them. */
    String state() {
        return query("""
                SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), conislocal::text, coninhcount::text,
                       COALESCE(obj_description(oid, 'pg_constraint'), '')
                  FROM pg_constraint WHERE contype <> 'n' AND conrelid <> 0
                   AND connamespace <> 'pg_catalog'::regnamespace AND connamespace <> 'information_schema'::regnamespace
                   AND NOT (conparentid <> 0 AND conrelid = (SELECT conrelid FROM pg_constraint p WHERE p.oid = pg_constraint.conparentid))
                UNION ALL
                SELECT 'trigger', tgrelid::regclass::text, tgname, tgenabled::text, '', '', ''
                  FROM pg_trigger WHERE tgconstraint = 0 OR NOT tgisinternal
                UNION ALL
                SELECT 'table', oid::regclass::text, relforcerowsecurity::text, '', '', '', ''
                  FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace <> 'pg_catalog'::regnamespace
                   AND relnamespace <> 'information_schema'::regnamespace
                 ORDER BY 1, 2, 3, 4
                """);
    }
}
