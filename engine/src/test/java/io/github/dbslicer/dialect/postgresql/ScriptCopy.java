package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A source and an empty database in which its script is run by a role that owns that database and nothing else. */
final class ScriptCopy {
    private final PostgresServer source;
    private final PostgresServer target;
    private final String database;
    private final String owner;
    private final String copy;

    /** @param database of the source */
    ScriptCopy(PostgresServer source, String database, PostgresServer target) {
        this.source = source;
        this.target = target;
        this.database = database;
        this.owner = target.newRole();
        this.copy = target.newDatabase();
        target.execute("", "ALTER DATABASE " + PostgresNames.quote(copy) + " OWNER TO " + PostgresNames.quote(owner));
    }

    SchemaScript read(SchemaScope scope, String... schemas) throws SQLException {
        try (Connection connection = source.connect(database)) {
            return new ScriptReader(connection, List.of(schemas), scope).read();
        }
    }

    /** The script of the copy, as the role that owns it reads it. */
    SchemaScript readCopy(SchemaScope scope) throws SQLException {
        try (Connection connection = target.connect(copy, owner, target.password())) {
            return new ScriptReader(connection, List.of(), scope).read();
        }
    }

    /**
     * Runs a script of the source in the copy, as a run does.
     *
     * @param rows statements that load rows in its middle, by a superuser
     */
    ScriptCopy run(SchemaScript script, String... rows) {
        ConnectionConfig config = new PostgresTestDatabases(target).config(copy, owner);
        try (PostgresTarget database = PostgresTarget.open(config)) {
            database.recreate(script);
            target.execute(copy, rows);
            database.finish(script.afterRows());
        }
        return this;
    }

    List<String> original(Collection<CatalogContent.Part> parts) throws SQLException {
        try (Connection connection = source.connect(database)) {
            return CatalogContent.of(connection, parts);
        }
    }

    List<String> copied(Collection<CatalogContent.Part> parts) throws SQLException {
        try (Connection connection = target.connect(copy)) {
            return CatalogContent.of(connection, parts);
        }
    }

    /** The lines that one of the two has and the other has not: empty where source and copy define the same. */
    List<String> differences(Collection<CatalogContent.Part> parts) throws SQLException {
        return differences(original(parts), copied(parts));
    }

    /** As {@link #differences(Collection)}, from another database of the target's server instead of the source. */
    List<String> differencesFrom(String reference, Collection<CatalogContent.Part> parts) throws SQLException {
        try (Connection connection = target.connect(reference)) {
            return differences(CatalogContent.of(connection, parts), copied(parts));
        }
    }

    private static List<String> differences(List<String> expected, List<String> copied) {
        return Stream.concat(
                        expected.stream().filter(line -> !copied.contains(line)).map(line -> "source: " + line),
                        copied.stream().filter(line -> !expected.contains(line)).map(line -> "copy: " + line))
                .toList();
    }

    /** The role that runs the script. */
    String owner() {
        return owner;
    }

    /** The first column of what the copy answers. */
    List<String> ask(String sql) throws SQLException {
        try (Connection connection = target.connect(copy);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    void drop() {
        target.drop(copy);
    }
}
