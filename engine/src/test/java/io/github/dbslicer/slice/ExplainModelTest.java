package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.explain.ExplainRequest;
import io.github.dbslicer.explain.Explainer;
import io.github.dbslicer.explain.Explanation;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Has every row of random databases explained and holds the answers to the definition of a slice: who is in it, and by how few references from a seed.
 * {@code -Dexplain.seed=N} runs a single one, {@code -Dexplain.schemas=N} runs so many of each kind.
 */
class ExplainModelTest {
    private static final int SQLITE_SCHEMAS = 8;
    private static final int SERVER_SCHEMAS = 3;

    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    Path directory;

    static LongStream sqliteSeeds() {
        return seeds(SQLITE_SCHEMAS);
    }

    static LongStream serverSeeds() {
        return seeds(SERVER_SCHEMAS);
    }

    @ParameterizedTest
    @MethodSource("sqliteSeeds")
    void explainsEveryRowOfSqlite(long seed) {
        judge(seed, new SqliteTestDatabases(directory), new SqliteForm(), Interim.DEFAULT);
    }

    /** A single byte of memory: every key goes to disk. */
    @ParameterizedTest
    @MethodSource("serverSeeds")
    void explainsEveryRowWhereNothingFitsIntoMemory(long seed) {
        judge(seed + 1_000, new SqliteTestDatabases(directory), new SqliteForm(), new Interim(1));
    }

    @ParameterizedTest
    @MethodSource("serverSeeds")
    void explainsEveryRowOfMariaDb(long seed) {
        judge(seed, new MySqlTestDatabases(MARIADB.server()), new MySqlForm(), Interim.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("serverSeeds")
    void explainsEveryRowOfPostgres(long seed) {
        PostgresServer server = POSTGRES.server();
        judge(seed, new PostgresTestDatabases(server), new PostgreSqlForm(seed % 2 == 0, true), Interim.DEFAULT);
    }

    private static LongStream seeds(int count) {
        Long single = Long.getLong("explain.seed");
        return single == null
                ? LongStream.rangeClosed(1, Integer.getInteger("explain.schemas", count))
                : LongStream.of(single);
    }

    private static void judge(long seed, TestDatabases databases, SqlForm form, Interim interim) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomTables schema = new RandomTables(random, form);
        TestDatabase database = new RandomRows(random, form, schema.tables(), schema.relations()).database();
        TestRules rules = new RandomRules(random, database).rules();
        TestSql sql = new TestSql(databases, form, database);
        ConnectionConfig source = databases.newDatabase();
        databases.execute(source, sql.create());
        databases.execute(source, sql.fill());
        String circumstances = "seed %d, %s%n%s%n%s"
                .formatted(
                        seed, source.type(), String.join("\n", sql.create()), TestRulesFile.describe(database, rules));
        ExplainedRows rows = new ExplainedRows(database, form, random);
        SliceExtent extent = new SliceExtent(
                List.of(source),
                TestRulesFile.of(database, rules),
                rules.scope().stream().map(TestTable::name).toList(),
                Optional.empty());
        List<Explanation> answers =
                explain(new ExplainRequest(extent, rows.asked(), Courtesy.NONE, interim), circumstances);
        ExplanationJudge judge = new ExplanationJudge(database, rules, form);
        for (int index = 0; index < answers.size(); index++) {
            judge.judge(rows.table(index), rows.row(index), answers.get(index), circumstances);
        }
        assertThat(answers).hasSameSizeAs(rows.asked());
        databases.drop(source);
    }

    private static List<Explanation> explain(ExplainRequest request, String circumstances) {
        try {
            return new Explainer(new Dialects()).explain(request, new StepListener() {});
        } catch (RuntimeException e) {
            throw new AssertionError(e + "\n" + circumstances, e);
        }
    }
}
