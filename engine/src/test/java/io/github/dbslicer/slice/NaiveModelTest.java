package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.TestRedis;
import io.github.dbslicer.load.LoadResult;
import io.github.dbslicer.run.PieceSizes;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.EmbeddedRedis;
import io.github.dbslicer.testkit.PostgresServer;
import io.github.dbslicer.verify.Verification;
import io.github.dbslicer.verify.Verifier;
import io.github.dbslicer.verify.VerifyRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the engine to the definition of a slice, on random schemas, data and rules. {@code -Dslice.seed=N} runs a single one,
 * {@code -Dslice.first=N} begins at another number, {@code -Dslice.schemas=N} runs more of them, {@code -Dslice.verified=1} verifies all.
 */
class NaiveModelTest {
    private static final int SQLITE_SCHEMAS = 80;
    private static final int MYSQL_SCHEMAS = 40;
    private static final int POSTGRES_SCHEMAS = 40;
    private static final int OLD_POSTGRES_SCHEMAS = 15;
    private static final int REDIS_SCHEMAS = 15;
    private static final int VIRTUAL_COLUMNS_SINCE = 18;
    private static final int SPILLING_SCHEMAS = 20;

    /** Slices of every so many-th schema are verified too, spoiled and verified again. */
    private static final int VERIFIED_ONE_IN = Integer.getInteger("slice.verified", 5);

    /** Those of every so many-th are also cut with masks, and so verified. */
    private static final int MASKED_ONE_IN = 2 * VERIFIED_ONE_IN;

    /** Slices of every so many-th schema are taken through a pack, too. */
    private static final int PACKED_ONE_IN = 8;

    /** A few rows or keys at a time, so that small tables take many. */
    private static final PieceSizes TINY = new PieceSizes(3, 100, 3, 2, 1);

    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres NEWEST_POSTGRES = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST_POSTGRES = EmbeddedPostgres.oldest();

    @RegisterExtension
    static final EmbeddedRedis REDIS = new EmbeddedRedis();

    @TempDir
    Path directory;

    static LongStream sqliteSeeds() {
        return seeds(SQLITE_SCHEMAS);
    }

    static LongStream mysqlSeeds() {
        return seeds(MYSQL_SCHEMAS);
    }

    @ParameterizedTest
    @MethodSource("sqliteSeeds")
    void cutsTheSliceOfTheDefinitionFromSqlite(long seed) {
        judge(seed, new SqliteTestDatabases(directory), new SqliteForm(), Setting.USUAL);
    }

    @ParameterizedTest
    @MethodSource("mysqlSeeds")
    void cutsTheSliceOfTheDefinitionFromMySql(long seed) {
        judge(seed, new MySqlTestDatabases(SERVER.server()), new MySqlForm(), Setting.USUAL);
    }

    static LongStream postgresSeeds() {
        return seeds(POSTGRES_SCHEMAS);
    }

    static LongStream oldPostgresSeeds() {
        return seeds(OLD_POSTGRES_SCHEMAS);
    }

    @ParameterizedTest
    @MethodSource("postgresSeeds")
    void cutsTheSliceOfTheDefinitionFromPostgres(long seed) {
        judge(seed, NEWEST_POSTGRES.server(), Setting.USUAL);
    }

    @ParameterizedTest
    @MethodSource("oldPostgresSeeds")
    void cutsTheSliceOfTheDefinitionFromAnOldPostgres(long seed) {
        judge(seed, OLDEST_POSTGRES.server(), Setting.USUAL);
    }

    static LongStream spillingSeeds() {
        return seeds(SPILLING_SCHEMAS);
    }

    /** A single byte of memory: every key goes to disk. One seed in five on each of the servers, the others on SQLite. */
    @ParameterizedTest
    @MethodSource("spillingSeeds")
    void cutsTheSliceOfTheDefinitionWhereNothingFitsIntoMemory(long seed) {
        Setting spilling = new Setting(8, new Interim(1));
        if (seed % 5 == 0) {
            judge(seed, new MySqlTestDatabases(SERVER.server()), new MySqlForm(), spilling);
        } else if (seed % 5 == 1) {
            judge(seed, NEWEST_POSTGRES.server(), spilling);
        } else {
            judge(seed, new SqliteTestDatabases(directory), new SqliteForm(), spilling);
        }
    }

    /** @param workers of one of the two runs; the other has one */
    private record Setting(int workers, Interim interim) {
        private static final Setting USUAL = new Setting(4, Interim.DEFAULT);
    }

    static LongStream redisSeeds() {
        return seeds(REDIS_SCHEMAS);
    }

    @ParameterizedTest
    @MethodSource("redisSeeds")
    void cutsTheSliceOfTheDefinitionWithKeysInRedis(long seed) {
        RedisConfig redis = TestRedis.config(REDIS.server(), "judge");
        Interim interim = new Interim(Optional.of(redis), Interim.DEFAULT.memory());
        judge(seed, new SqliteTestDatabases(directory), new SqliteForm(), new Setting(4, interim));
        assertThat(REDIS.server().keys()).noneMatch(key -> key.startsWith("judge:"));
    }

    private static void judge(long seed, PostgresServer server, Setting setting) {
        judge(
                seed,
                new PostgresTestDatabases(server),
                new PostgreSqlForm(seed % 2 == 0, server.majorVersion() >= VIRTUAL_COLUMNS_SINCE),
                setting);
    }

    private static LongStream seeds(int count) {
        Long single = Long.getLong("slice.seed");
        long first = Long.getLong("slice.first", 1);
        return single == null
                ? LongStream.range(first, first + Integer.getInteger("slice.schemas", count))
                : LongStream.of(single);
    }

    private static void judge(long seed, TestDatabases databases, SqlForm form, Setting setting) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomTables schema = new RandomTables(random, form);
        TestDatabase database = new RandomRows(random, form, schema.tables(), schema.relations()).database();
        TestRules rules = new RandomRules(random, database).rules();
        TestSql sql = new TestSql(databases, form, database);
        ConnectionConfig source = databases.newDatabase();
        ConnectionConfig target = databases.newDatabase();
        databases.execute(source, sql.create());
        databases.execute(source, sql.fill());
        databases.execute(target, sql.create());
        // The first run finds the target's own tables, with other rows in them, and the second one makes them anew.
        databases.execute(target, sql.fill());
        Set<TestRow> slice = new NaiveSlice(database, rules, form::equality).rows();
        TableContent content = TableContent.read(databases, source, database.tables());
        for (boolean copySchema : List.of(false, true)) {
            boolean alone = copySchema == (seed % 2 == 0);
            int workers = alone ? 1 : setting.workers();
            PieceSizes sizes = alone == (seed % 4 < 2) ? TINY : PieceSizes.DEFAULT;
            String circumstances = "seed %d, %s, schema %s, %d workers, %s%n%s%n%s"
                    .formatted(
                            seed,
                            source.type(),
                            copySchema ? "copied" : "there",
                            workers,
                            sizes,
                            String.join("\n", sql.create()),
                            TestRulesFile.describe(database, rules));
            SliceRequest request = new SliceRequest(
                            List.of(source),
                            target,
                            TestRulesFile.of(database, rules),
                            rules.scope().stream().map(TestTable::name).toList(),
                            workers,
                            copySchema ? Optional.of(SchemaScope.OBJECTS) : Optional.empty())
                    .keeping(setting.interim());
            SurveyedSlice surveyed = new SurveyedSlice();
            SliceResult result = slice(request, sizes, surveyed, circumstances);
            if (!copySchema && seed % VERIFIED_ONE_IN == 1 % VERIFIED_ONE_IN) {
                surveyed.judge(request, counts(database, slice), circumstances);
            }
            compare(database, slice, content, TableContent.read(databases, target, database.tables()), circumstances);
            assertThat(result.rows()).as(circumstances).isEqualTo(counts(database, slice));
            if (ThroughPack.takes(seed, PACKED_ONE_IN)) {
                LoadResult loaded = load(request, sizes, circumstances);
                compare(
                        database,
                        slice,
                        content,
                        TableContent.read(databases, target, database.tables()),
                        "loaded, " + circumstances);
                assertThat(loaded.rows()).as(circumstances).isEqualTo(counts(database, slice));
            }
            if (copySchema && seed % VERIFIED_ONE_IN == 0) {
                Verification right = verify(request, circumstances);
                assertThat(right.passed()).as("%s%n%s", right, circumstances).isTrue();
                Tampering tampering = new Tampering(databases, form, database, slice);
                tampering
                        .spoil(target, random)
                        .ifPresent(what -> assertThat(
                                        verify(request, circumstances).passed())
                                .as("%s%n%s", what, circumstances)
                                .isFalse());
                SliceRequest masked = masked(request, new RandomMasks(database, random).addedTo(request.rules()));
                boolean wanted = seed % MASKED_ONE_IN == 0 && masked.rules().computesMasks();
                if (wanted && slicesMasked(masked, sizes, counts(database, slice), circumstances)) {
                    if (ThroughPack.takes(seed, PACKED_ONE_IN)) {
                        assertThat(load(masked, sizes, circumstances).rows())
                                .as(circumstances)
                                .isEqualTo(counts(database, slice));
                    }
                    judgeMasked(
                            masked,
                            () -> rows(TableContent.read(databases, target, database.tables()), database),
                            tampering,
                            random,
                            circumstances);
                }
            }
        }
        databases.drop(target);
        databases.drop(source);
    }

    private static List<String> rows(TableContent content, TestDatabase database) {
        return database.tables().stream()
                .flatMap(table -> content.all(table).stream().map(row -> table.id() + " " + row))
                .toList();
    }

    private static SliceRequest masked(SliceRequest request, RulesFile rules) {
        return new SliceRequest(
                        request.sources(),
                        request.targetDatabase(),
                        rules,
                        request.tables(),
                        request.workers(),
                        request.copySchema())
                .keeping(request.interim())
                .masking(Optional.of(new Secret("a key of at least sixteen bytes")));
    }

    /** Whether the masks can be had: some values are beyond what all columns have room for that are masked alike. */
    private static boolean slicesMasked(
            SliceRequest request, PieceSizes sizes, Map<TableId, Long> counts, String circumstances) {
        try {
            SliceResult result =
                    new Slicer(new Dialects(), sizes).slice(request, (target, tables) -> true, new SliceListener() {});
            assertThat(result.rows()).as(circumstances).isEqualTo(counts);
            return true;
        } catch (SliceException refused) {
            assertThat(refused.code()).as(circumstances).isEqualTo(ErrorCode.CONFIGURATION);
            return false;
        }
    }

    private static void judgeMasked(
            SliceRequest request,
            Supplier<List<String>> content,
            Tampering tampering,
            SplittableRandom random,
            String circumstances) {
        Verification right = verify(request, circumstances);
        assertThat(right.passed())
                .as("masked, %s%n%s%n%s", right, request.rules(), circumstances)
                .isTrue();
        List<String> before = content.get();
        Optional<String> unmasked = tampering.unmask(request.targetDatabase(), random);
        boolean changed = !before.equals(content.get());
        assertThat(verify(request, circumstances).passed())
                .as("masked, %s%n%s%n%s", unmasked, request.rules(), circumstances)
                .isEqualTo(!changed);
        tampering
                .spoil(request.targetDatabase(), random)
                .ifPresent(what -> assertThat(verify(request, circumstances).passed())
                        .as("masked, %s%n%s%n%s", what, request.rules(), circumstances)
                        .isFalse());
    }

    private static SliceResult slice(
            SliceRequest request, PieceSizes sizes, SliceListener listener, String circumstances) {
        try {
            return new Slicer(new Dialects(), sizes).slice(request, (target, tables) -> true, listener);
        } catch (RuntimeException e) {
            throw new AssertionError(e + "\n" + circumstances, e);
        }
    }

    private static LoadResult load(SliceRequest request, PieceSizes sizes, String circumstances) {
        try {
            return ThroughPack.load(request, sizes);
        } catch (RuntimeException e) {
            throw new AssertionError(e + "\n" + circumstances, e);
        }
    }

    private static Verification verify(SliceRequest request, String circumstances) {
        VerifyRequest same = new VerifyRequest(
                        request.sources(),
                        request.targetDatabase(),
                        request.rules(),
                        request.tables(),
                        request.workers(),
                        request.reading())
                .keeping(request.interim())
                .masking(request.maskingKey());
        try {
            return new Verifier(new Dialects()).verify(same, new StepListener() {});
        } catch (RuntimeException e) {
            throw new AssertionError(e + "\n" + circumstances, e);
        }
    }

    private static void compare(
            TestDatabase database, Set<TestRow> slice, TableContent source, TableContent target, String circumstances) {
        for (TestTable table : database.tables()) {
            List<TestRow> expected =
                    database.rows(table).stream().filter(slice::contains).toList();
            assertThat(target.all(table))
                    .as("table %s%n%s", table.name(), circumstances)
                    .containsExactlyElementsOf(source.of(table, expected));
        }
    }

    private static Map<TableId, Long> counts(TestDatabase database, Set<TestRow> slice) {
        Map<TableId, Long> counts = new HashMap<>();
        for (TestTable table : database.tables()) {
            counts.put(
                    table.id(),
                    database.rows(table).stream().filter(slice::contains).count());
        }
        return counts;
    }
}
