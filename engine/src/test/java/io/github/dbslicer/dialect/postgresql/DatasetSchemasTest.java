package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The definitions of well-known sample databases arrive as they are. Their scripts are no part of this project: there is a test for each
 * that lies in {@code shared/datasets} beside the checkout.
 */
class DatasetSchemasTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    private static final Path DATASETS = Path.of("../../shared/datasets");
    private static final SchemaScope EVERYTHING = new SchemaScope(EnumSet.allOf(SchemaPart.class));

    @TestFactory
    Stream<DynamicTest> copiesDefinitionsInTheNewestServer() {
        return tests(name -> compare(name, NEWEST.server(), NEWEST.server()));
    }

    @TestFactory
    Stream<DynamicTest> copiesDefinitionsFromTheOldestToTheNewestServer() {
        return tests(name -> compare(name, OLDEST.server(), NEWEST.server()));
    }

    /** Runs with the name of a dataset. */
    @FunctionalInterface
    private interface Comparison {
        void run(String name) throws SQLException, IOException;
    }

    private static Stream<DynamicTest> tests(Comparison comparison) {
        return Stream.of(
                        "pagila",
                        "pagila_inherit",
                        "adventureworks",
                        "northwind",
                        "employees_small",
                        "tpch_sf001",
                        "chinook",
                        "world")
                .filter(name -> Files.exists(script(name)))
                .map(name -> dynamicTest(name, () -> comparison.run(name)));
    }

    private static Path script(String name) {
        return DATASETS.resolve(name).resolve("postgres.sql.gz");
    }

    /** With what the dataset's own script makes in the target's server. */
    private static void compare(String name, PostgresServer source, PostgresServer target)
            throws IOException, SQLException {
        String original = load(name, source);
        ScriptCopy copy = new ScriptCopy(source, original, target);
        copy.run(copy.read(EVERYTHING));
        String reference = source.equals(target) ? original : load(name, target);
        assertThat(copy.original(CatalogContent.ALL)).hasSizeGreaterThan(20);
        assertThat(copy.differencesFrom(
                        reference, source.equals(target) ? CatalogContent.ALL : CatalogContent.WITHOUT_NOT_NULLS))
                .isEmpty();
        copy.drop();
        source.drop(original);
        target.drop(reference);
    }

    private static String load(String name, PostgresServer server) throws IOException, SQLException {
        String database = server.newDatabase();
        try (Connection connection = server.connect(database)) {
            DumpLoader.load(bytes(script(name)), connection);
        }
        return database;
    }

    private static byte[] bytes(Path script) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(script))) {
            return in.readAllBytes();
        }
    }
}
