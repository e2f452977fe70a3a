package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.load.LoadResult;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.SliceResult;
import io.github.dbslicer.slice.Slicer;
import io.github.dbslicer.slice.ThroughPack;
import io.github.dbslicer.testkit.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs from one database into another, and what both hold. */
record WholeSlice(PostgresServer sourceServer, String source, PostgresServer targetServer, String target) {
    private static final int WORKERS = 3;

    /** Two new databases. */
    static WholeSlice between(PostgresServer source, PostgresServer target) {
        return new WholeSlice(source, source.newDatabase(), target, target.newDatabase());
    }

    /** Executes a script of several statements in the source. */
    WholeSlice fill(String script) {
        execute(sourceServer, source, script);
        return this;
    }

    /** Executes statements in the target. */
    void inTarget(String script) {
        execute(targetServer, target, script);
    }

    /** Makes the tables anew. */
    SliceResult copy(String rules) {
        return slice(rules, Optional.of(SchemaScope.OBJECTS));
    }

    /** Writes into the tables that the target has. */
    SliceResult refill(String rules) {
        return slice(rules, Optional.empty());
    }

    /** Takes the long way: into a pack, and from there into the target. */
    LoadResult load(String rules, Optional<SchemaScope> copied) {
        return ThroughPack.load(request(rules, copied));
    }

    /** Takes every row. */
    String everything() {
        StringBuilder rules = new StringBuilder("rules: {all: {where: 1 = 1}}\ntables:\n");
        sourceContent()
                .keySet()
                .forEach(table ->
                        rules.append("  '").append(table.replace("'", "''")).append("': {rule: all}\n"));
        return rules.toString();
    }

    Map<String, List<String>> sourceContent() {
        return content(sourceServer, source);
    }

    Map<String, List<String>> targetContent() {
        return content(targetServer, target);
    }

    private static Map<String, List<String>> content(PostgresServer server, String database) {
        try (Connection connection = server.connect(database)) {
            return new TreeMap<>(ExactContent.of(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private SliceResult slice(String rules, Optional<SchemaScope> copied) {
        return new Slicer(new Dialects())
                .slice(request(rules, copied), (description, tables) -> true, new SliceListener() {});
    }

    private SliceRequest request(String rules, Optional<SchemaScope> copied) {
        return new SliceRequest(
                List.of(config("prod", sourceServer, source)),
                config("dev", targetServer, target),
                read(rules),
                List.of(),
                WORKERS,
                copied);
    }

    private static ConnectionConfig config(String name, PostgresServer server, String database) {
        return new ConnectionConfig(
                name,
                "postgresql",
                server.host(),
                server.port(),
                server.user(),
                Optional.of(new Secret(server.password())),
                database,
                server.properties());
    }

    private static void execute(PostgresServer server, String database, String script) {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + script, e);
        }
    }

    private static RulesFile read(String rules) {
        try {
            Path file = Files.createTempFile("rules", ".yml");
            try {
                Files.writeString(file, rules);
                return RulesReader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
