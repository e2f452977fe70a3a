package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.testkit.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A source, its script, and an empty database in which the script is run. */
final class ScriptFixture implements AutoCloseable {
    private final TestServer server;
    private final SourceFixture source;
    private final SchemaScript script;
    private final String target;

    ScriptFixture(TestServer server, SchemaScope scope, String... statements) {
        this.server = server;
        this.source = new SourceFixture(server, statements);
        this.script = source.source().schemaScript(scope);
        this.target = server.newDatabase();
    }

    String database() {
        return source.database();
    }

    SchemaScript script() {
        return script;
    }

    /** The statement that creates an object. */
    String sql(String kind, String name) {
        return java.util.stream.Stream.concat(script.beforeRows().stream(), script.afterRows().stream())
                .filter(definition ->
                        definition.kind().equals(kind) && definition.name().equals(name))
                .map(Definition::sql)
                .findFirst()
                .orElseThrow();
    }

    /** Creates everything in the other database, on one connection, as a target does. */
    ScriptFixture copied() throws SQLException {
        try (Connection connection = server.connect(target);
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            for (Definition definition : script.beforeRows()) {
                statement.execute(definition.sql());
            }
            for (Definition definition : script.afterRows()) {
                statement.execute(definition.sql());
            }
        }
        return this;
    }

    /** The first column of what the copy answers. */
    List<String> ask(String sql) throws SQLException {
        try (Connection connection = server.connect(target);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
