package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.run.PieceSizes;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.verify.Verification;
import io.github.dbslicer.verify.Verifier;
import io.github.dbslicer.verify.VerifyRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds masks, of keys above all, to what SQL of the database's own makes of the same values, on random schemas, data and rules. {@code -Dmask.seed=N}
 * runs a single one, {@code -Dmask.schemas=N} so many.
 */
class NaiveMaskTest {
    private static final int SCHEMAS = Integer.getInteger("mask.schemas", 8);
    private static final Optional<Secret> KEY = Optional.of(new Secret("a key that these masks make no use of"));
    private static final int VIRTUAL_COLUMNS_SINCE = 18;

    /** Slices of every so many-th schema are taken through a pack, too. */
    private static final int PACKED_ONE_IN = 4;

    private static final PieceSizes TINY = new PieceSizes(3, 100, 3, 2, 1);

    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    Path directory;

    static LongStream seeds() {
        Long single = Long.getLong("mask.seed");
        return single == null ? LongStream.rangeClosed(1, SCHEMAS) : LongStream.of(single);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void masksAsSqliteComputes(long seed) {
        judge(seed, new SqliteTestDatabases(directory), new SqliteForm());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void masksAsMySqlComputes(long seed) {
        judge(seed, new MySqlTestDatabases(MARIADB.server()), new MySqlForm());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void masksAsPostgresComputes(long seed) {
        boolean virtualColumns = POSTGRES.server().majorVersion() >= VIRTUAL_COLUMNS_SINCE;
        judge(seed, new PostgresTestDatabases(POSTGRES.server()), new PostgreSqlForm(seed % 2 == 0, virtualColumns));
    }

    private static void judge(long seed, TestDatabases databases, SqlForm form) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomTables schema = new RandomTables(random, form);
        TestDatabase database = new RandomRows(random, form, schema.tables(), schema.relations()).database();
        TestRules rules = new RandomRules(random, database).rules();
        TestMasks masks = TestMasks.random(random, form, database);
        if (masks.isEmpty()) {
            return;
        }
        TestSql sql = new TestSql(databases, form, database);
        ConnectionConfig source = databases.newDatabase();
        ConnectionConfig target = databases.newDatabase();
        databases.execute(source, sql.create());
        databases.execute(source, sql.fill());
        RulesFile file = masks.addedTo(TestRulesFile.of(database, rules), database);
        String circumstances = "seed %d, %s%n%s%n%s%n%s"
                .formatted(
                        seed,
                        source.type(),
                        String.join("\n", sql.create()),
                        TestRulesFile.describe(database, rules),
                        masks);
        SliceRequest request = new SliceRequest(
                List.of(source),
                new Destination.Database(target),
                file,
                rules.scope().stream().map(TestTable::name).toList(),
                3,
                Optional.of(SchemaScope.OBJECTS),
                ReadPolicy.DEFAULT,
                SliceRequest.Start.ANEW,
                Interim.DEFAULT,
                KEY);
        cut(request, circumstances);
        if (ThroughPack.takes(seed, PACKED_ONE_IN)) {
            // Which leaves what the rest of this looks at.
            ThroughPack.load(request, TINY);
        }
        Set<TestRow> slice = new NaiveSlice(database, rules, form::equality).rows();
        TableContent expected = TableContent.read(
                databases,
                source,
                database.tables(),
                (table, column) -> masks.expected(form, table, column, databases.quote(column)));
        TableContent content = TableContent.read(databases, target, database.tables());
        for (TestTable table : database.tables()) {
            List<TestRow> rows =
                    database.rows(table).stream().filter(slice::contains).toList();
            assertThat(content.all(table))
                    .as("table %s%n%s", table.name(), circumstances)
                    .containsExactlyElementsOf(expected.of(table, rows));
        }
        Verification verification = new Verifier(new Dialects())
                .verify(
                        new VerifyRequest(
                                        request.sources(),
                                        target,
                                        file,
                                        request.tables(),
                                        request.workers(),
                                        request.reading())
                                .masking(KEY),
                        new StepListener() {});
        assertThat(verification.passed())
                .as("%s%n%s", verification, circumstances)
                .isTrue();
        databases.drop(target);
        databases.drop(source);
    }

    private static void cut(SliceRequest request, String circumstances) {
        try {
            new Slicer(new Dialects(), TINY).slice(request, (target, tables) -> true, new SliceListener() {});
        } catch (RuntimeException e) {
            throw new AssertionError(e + "\n" + circumstances, e);
        }
    }
}
