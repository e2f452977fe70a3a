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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.mariadb.jdbc.MariaDbDataSource;
import org.sqlite.SQLiteDataSource;

/** Runs classes with {@link Slice} as JUnit runs them. */
class SliceTest {
    private static final String WHOLE = "2 2";
    /** The files lie where builds leave theirs, so that annotations can name them. */
    private static final String PACKS = "target/junit-packs/";

    private static final String PACK = PACKS + "shop.slice.zst";

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

    private ShopDatabase newDatabase(Kind kind) throws IOException {
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
    private ShopDatabase prepare(Kind kind) throws IOException, SQLException {
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

    @ParameterizedTest
    @EnumSource
    void makesTablesAndLoadsRowsBeforeTheClassAndBeforeTheNext(Kind kind) throws IOException, SQLException {
        ShopDatabase database = prepare(kind);
        succeed(2, UsesOrders.class, UsesOrdersToo.class);
        assertThat(database.rows()).isEqualTo("2 0");
    }

    @Slice(
            value = PACK,
            url = "${dbslicer.shop.url}",
            user = "${dbslicer.shop.user}",
            password = "${dbslicer.shop.password}")
    static class UsesOrders {
        @BeforeAll
        static void findsAll() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
        }

        @Test
        void deletes() throws SQLException {
            ShopDatabase.current().execute("DELETE FROM orders");
        }
    }

    static class UsesOrdersToo extends UsesOrders {}

    @ParameterizedTest
    @EnumSource
    void leavesRowsThatSomethingElseHasPutThere(Kind kind) throws IOException, SQLException {
        ShopDatabase database = prepare(kind);
        database.execute(ShopPack.TABLES.toArray(String[]::new));
        database.execute("INSERT INTO customers VALUES (7, 'seven')");
        assertThat(failure(UsesOrders.class))
                .startsWith("@Slice(\"" + PACK + "\") on UsesOrders: ")
                .contains(" holds rows that no slice of this run of the tests has put there, in 1 table (")
                .endsWith(
                        "customers). Nothing was changed. If the database is there for tests alone, say so: replace = true.");
        assertThat(database.rows()).isEqualTo("1 0");
        succeed(1, Replaces.class);
    }

    @Slice(
            value = PACK,
            replace = true,
            url = "${dbslicer.shop.url}",
            user = "${dbslicer.shop.user}",
            password = "${dbslicer.shop.password}")
    static class Replaces {
        @Test
        void findsAll() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
        }
    }

    @Test
    void loadsSomeTablesAndWhatTheyReference() throws IOException, SQLException {
        prepare(Kind.SQLITE);
        succeed(1, SomeTables.class);
    }

    @Slice(value = PACK, url = "${dbslicer.shop.url}", tables = "customers")
    static class SomeTables {
        @Test
        void findsCustomersAlone() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo("2 0");
        }
    }

    @Test
    void loadsBeforeEachMethodWhereAsked() throws IOException, SQLException {
        prepare(Kind.MARIADB);
        succeed(3, EachMethod.class);
    }

    @Slice(value = PACK, reload = Slice.Reload.EACH_METHOD)
    static class EachMethod {
        @SliceTarget
        private final SliceTest.Pool pool = new Pool(ShopDatabase.current());

        @BeforeEach
        void findsAll() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
        }

        @Test
        void deletes() throws SQLException {
            ShopDatabase.current().execute("DELETE FROM orders");
        }

        @Test
        void deletesToo() throws SQLException {
            deletes();
        }

        @Nested
        class Inside {
            @Test
            void deletesAsWell() throws SQLException {
                deletes();
            }
        }
    }

    /** What has the methods of a pool is as good as one. */
    record Pool(ShopDatabase database) {
        public String getJdbcUrl() {
            return database.url();
        }

        public String getUsername() {
            return database.user();
        }

        public String getPassword() {
            return database.password();
        }
    }

    @Test
    void givesNestedClassesWhatItHasLoadedAndWhatIsTheirs() throws IOException, SQLException {
        prepare(Kind.SQLITE);
        succeed(3, Outer.class);
    }

    @Slice(PACK)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestClassOrder(ClassOrderer.OrderAnnotation.class)
    static class Outer {
        @SliceTarget
        private final String url = ShopDatabase.current().url();

        @Test
        void deletes() throws SQLException {
            ShopDatabase.current().execute("DELETE FROM orders");
        }

        @Nested
        @Order(1)
        class HasWhatIsThere {
            @Test
            void findsNoOrders() throws SQLException {
                assertThat(ShopDatabase.current().rows()).isEqualTo("2 0");
            }
        }

        @Nested
        @Order(2)
        @Slice(PACK)
        class HasItsOwn {
            @Test
            void findsAll() throws SQLException {
                assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
            }
        }
    }

    @Test
    void loadsIntoSeveralDatabases() throws IOException, SQLException {
        prepare(Kind.SQLITE);
        Pair.one = newDatabase(Kind.SQLITE);
        Pair.other = newDatabase(Kind.SQLITE);
        succeed(1, TwoDatabases.class);
    }

    @Slice(value = PACK, target = "one")
    @Slice(value = PACK, target = "other", tables = "customers")
    static class TwoDatabases {
        @SliceTarget("one")
        static final Object ONE = dataSource(Pair.one);

        @SliceTarget("other")
        static final Object OTHER = dataSource(Pair.other);

        @Test
        void findsBoth() throws SQLException {
            assertThat(Pair.one.rows()).isEqualTo(WHOLE);
            assertThat(Pair.other.rows()).isEqualTo("2 0");
        }
    }

    /** Known before the class that has them as its targets. */
    static class Pair {
        static ShopDatabase one;
        static ShopDatabase other;
    }

    private static SQLiteDataSource dataSource(ShopDatabase database) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(database.url());
        return source;
    }

    @Test
    void failsTheClassWithOneMessage() throws IOException, SQLException {
        ShopDatabase database = prepare(Kind.SQLITE);
        assertThat(failure(NoPack.class))
                .isEqualTo(
                        "@Slice(\"no.slice.zst\") on NoPack: there is no such resource on the class path, nor beside the class, and no file "
                                + Path.of("no.slice.zst").toAbsolutePath() + ".");
        assertThat(failure(NoTarget.class))
                .isEqualTo(
                        "@Slice(\"" + PACK
                                + "\") on NoTarget: no field of NoTarget tells the database. Mark the one with the DataSource,"
                                + " the container or the JDBC URL with @SliceTarget, or give @Slice(url = ..., user = ..., password = ...).");
        assertThat(failure(NoValue.class)).contains(": NoValue.database is null when the slice is to be loaded,");
        assertThat(failure(NoInstance.class)).contains(": NoInstance.database belongs to an instance of the class,");
        assertThat(failure(TwoTargets.class))
                .endsWith(
                        "there are several fields with @SliceTarget. Say which is meant: @Slice(target = ...), one of one, two.");
        assertThat(failure(UnknownTarget.class))
                .endsWith("no field with @SliceTarget is called 'three'. There are: one, two.");
        assertThat(failure(BothWays.class)).endsWith("both url and target say where it goes. Keep one of them.");
        assertThat(Path.of(database.url().substring("jdbc:sqlite:".length()))).doesNotExist();
    }

    @Slice(value = "no.slice.zst", url = "${dbslicer.shop.url}")
    static class NoPack extends Fails {}

    @Slice(PACK)
    static class NoTarget extends Fails {}

    @Slice(PACK)
    static class NoValue extends Fails {
        @SliceTarget
        static String database;
    }

    @Slice(PACK)
    static class NoInstance extends Fails {
        @SliceTarget
        final String database = "jdbc:sqlite:a.db";
    }

    @Slice(PACK)
    static class TwoTargets extends Fails {
        @SliceTarget
        static final String one = "jdbc:sqlite:a.db";

        @SliceTarget("two")
        static final String TWO = "jdbc:sqlite:b.db";
    }

    @Slice(value = PACK, target = "three")
    static class UnknownTarget extends TwoTargets {}

    @Slice(value = PACK, target = "one", url = "jdbc:sqlite:a.db")
    static class BothWays extends TwoTargets {}

    abstract static class Fails {
        @Test
        void neverBegins() {
            throw new AssertionError("the class has begun");
        }
    }

    @Test
    void saysWhatIsWrongWithThePackOrTheTables() throws IOException, SQLException {
        ShopDatabase database = prepare(Kind.SQLITE);
        database.execute("CREATE TABLE customers (id INTEGER NOT NULL PRIMARY KEY)");
        assertThat(failure(UsesOrders.class))
                .contains("copySchema = true makes them anew")
                .doesNotContain("--");
        prepare(Kind.SQLITE);
        prepareOther(newDatabase(Kind.MARIADB));
        assertThat(failure(UsesOrders.class))
                .contains(" is a pack of a database of type sqlite and connection 'url' is mysql.");
        Files.write(Path.of(PACK), new byte[] {1, 2, 3});
        assertThat(failure(UsesOrders.class))
                .startsWith("@Slice(\"" + PACK + "\") on UsesOrders: ")
                .contains("shop.slice.zst");
    }

    private static void prepareOther(ShopDatabase database) {
        database.makeCurrent();
    }

    @Test
    void saysWhoDoesNotTellThePassword() throws IOException, SQLException {
        prepare(Kind.MARIADB);
        assertThat(failure(NoPassword.class))
                .endsWith(
                        " org.mariadb.jdbc.MariaDbDataSource does not tell its password: give @Slice(password = ...).");
        succeed(1, ToldPassword.class);
    }

    @Slice(PACK)
    static class NoPassword extends Fails {
        @SliceTarget
        static final Object DATABASE = mariaDb();
    }

    @Slice(value = PACK, password = "${dbslicer.shop.password}")
    static class ToldPassword extends Replaces {
        @SliceTarget
        static final Object DATABASE = mariaDb();
    }

    private static Object mariaDb() {
        try {
            ShopDatabase database = ShopDatabase.current();
            MariaDbDataSource source = new MariaDbDataSource(database.url());
            source.setUser(database.user());
            source.setPassword(database.password());
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void succeed(long tests, Class<?>... classes) {
        EngineExecutionResults results = run(classes);
        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** The message that the class fails with before any of its tests begins. */
    private static String failure(Class<?> type) {
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
                .toList();
    }
}
