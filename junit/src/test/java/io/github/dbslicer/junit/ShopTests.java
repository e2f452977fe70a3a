package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.DatabaseServer;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What classes with {@link Slice} are tried on, as JUnit runs them. */
abstract class ShopTests {
    static final String WHOLE = "2 2";
    /** The files lie where builds leave theirs, so that annotations can name them. */
    private static final String PACKS = "target/junit-packs/";

    static final String PACK = PACKS + "shop.slice.zst";

    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = EmbeddedMariaDb.always();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    Path directory;

    enum Kind {
        SQLITE,
        MARIADB,
        POSTGRESQL
    }

    final ShopDatabase newDatabase(Kind kind) throws IOException {
        return switch (kind) {
            case SQLITE ->
                new ShopDatabase(
                        "jdbc:sqlite:"
                                + Files.createTempDirectory(directory, "shop").resolve("shop.db"),
                        "",
                        "");
            case MARIADB -> of(MARIADB.server(), "jdbc:mariadb://");
            case POSTGRESQL -> of(POSTGRES.server(), "jdbc:postgresql://");
        };
    }

    private static ShopDatabase of(DatabaseServer server, String scheme) {
        return new ShopDatabase(
                scheme + server.host() + ":" + server.port() + "/" + server.newDatabase(),
                server.user(),
                server.password());
    }

    /** Makes an empty database and a pack for it. */
    final ShopDatabase prepare(Kind kind) throws IOException, SQLException {
        Files.createDirectories(Path.of(PACKS));
        Files.deleteIfExists(Path.of(PACK));
        ShopDatabase source = newDatabase(kind);
        ShopPack.write(source.url(), source.user(), source.password(), Path.of(PACK));
        ShopDatabase target = newDatabase(kind);
        target.makeCurrent();
        return target;
    }

    @AfterEach
    void forget() {
        ShopDatabase.forget();
    }

    static void succeed(long tests, Class<?>... classes) {
        EngineExecutionResults results = run(classes);
        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** The message that the class fails with before any of its tests begins. */
    static String failure(Class<?> type) {
        List<String> failures = failures(run(type));
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private static EngineExecutionResults run(Class<?>... classes) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(classes)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(DiscoverySelector[]::new))
                .execute();
    }

    private static List<String> failures(EngineExecutionResults results) {
        return results.allEvents().finished().stream()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .map(failure -> failure instanceof SliceException ? failure.getMessage() : failure.toString())
                .distinct()
                .toList();
    }
}
