package io.github.dbslicer.survey;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.SliceExtent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A source that a test fills and surveys. */
final class SurveyFixture {
    private static final Large LARGE = new Large(1_000, 1_000_000);

    /** Ten rows, of which tables with powers of ten are made. */
    private static final List<String> DIGITS = List.of(
            "CREATE TABLE digits (d INT PRIMARY KEY)",
            "INSERT INTO digits VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");

    private final TestDatabases databases;
    private final Path folder;
    private final ConnectionConfig config;
    private ConnectionConfig reader;

    SurveyFixture(TestDatabases databases, Path folder) {
        this.databases = databases;
        this.folder = folder;
        this.config = databases.newDatabase();
        this.reader = config;
    }

    ConnectionConfig config() {
        return config;
    }

    /** Executes statements, then has the server take its statistics. {@code digits} is a table meanwhile. */
    SurveyFixture with(String... statements) {
        List<String> all = new ArrayList<>(DIGITS);
        all.addAll(List.of(statements));
        all.add("DROP TABLE digits");
        databases.execute(config, all);
        return this;
    }

    SurveyFixture analyzed(String... tables) {
        databases.execute(
                config,
                config.type().equals("mysql")
                        ? List.of("ANALYZE TABLE " + String.join(", ", tables))
                        : List.of("ANALYZE"));
        return this;
    }

    /** Has surveys read as another user. */
    SurveyFixture readBy(String user, String password) {
        reader = new ConnectionConfig(
                config.name(),
                config.type(),
                config.host(),
                config.port(),
                user,
                Optional.of(new Secret(password)),
                config.database(),
                config.properties());
        return this;
    }

    TableId id(String table) {
        return databases.table(table);
    }

    Survey survey(boolean counting, String rules, String... tables) {
        return survey(counting, List.of(reader), rules, tables);
    }

    Survey survey(boolean counting, List<ConnectionConfig> sources, String rules, String... tables) {
        return survey(counting, sources, new StepListener() {}, rules, tables);
    }

    /** Counts, and has a listener told of it. */
    Survey survey(StepListener listener, String rules) {
        return survey(true, List.of(reader), listener, rules);
    }

    private Survey survey(
            boolean counting, List<ConnectionConfig> sources, StepListener listener, String rules, String... tables) {
        try {
            Path file = Files.writeString(folder.resolve("rules.yml"), rules);
            SliceExtent extent = new SliceExtent(sources, RulesReader.read(file), List.of(tables), Optional.empty());
            return new Surveyor(new Dialects(), LARGE)
                    .survey(new SurveyRequest(extent, Courtesy.NONE, counting), listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
