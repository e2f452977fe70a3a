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
import java.util.Set;
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
        return tests(NEWEST.server(), NEWEST.server(), CatalogContent.ALL);
    }

    @TestFactory
    Stream<DynamicTest> copiesDefinitionsFromTheOldestToTheNewestServer() {
        Set<CatalogContent.Part> parts = EnumSet.copyOf(CatalogContent.ALL);
        parts.remove(CatalogContent.Part.NOT_NULLS);
        return tests(OLDEST.server(), NEWEST.server(), parts);
    }

    private static Stream<DynamicTest> tests(
            PostgresServer source, PostgresServer target, Set<CatalogContent.Part> parts) {
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
                .map(name -> dynamicTest(name, () -> compare(name, source, target, parts)));
    }

    private static Path script(String name) {
        return DATASETS.resolve(name).resolve("postgres.sql.gz");
    }

    private static void compare(
            String name, PostgresServer source, PostgresServer target, Set<CatalogContent.Part> parts)
            throws IOException, SQLException {
        String database = source.newDatabase();
        try (Connection connection = source.connect(database)) {
            DumpLoader.load(bytes(script(name)), connection);
        }
        ScriptCopy copy = new ScriptCopy(source, database, target);
        copy.run(copy.read(EVERYTHING));
        assertThat(copy.copied(parts)).hasSizeGreaterThan(20).isEqualTo(copy.original(parts));
        source.drop(database);
        copy.drop();
    }

    private static byte[] bytes(Path script) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(script))) {
            return in.readAllBytes();
        }
    }
}
