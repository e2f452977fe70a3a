package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.BoundRules;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.config.RulesWarning;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.draft.Draft;
import io.github.dbslicer.draft.DraftRequest;
import io.github.dbslicer.draft.Drafter;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts for random schemas run as they are. {@code -Ddraft.schemas=N} takes more of them, {@code -Ddraft.first=N} begins at another number. */
class RandomDraftsTest {
    private static final int SCHEMAS = 3;

    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    Path directory;

    static LongStream seeds() {
        long first = Long.getLong("draft.first", 1);
        return LongStream.range(first, first + Integer.getInteger("draft.schemas", SCHEMAS));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void runsInMySql(long seed) throws IOException {
        judge(seed, new MySqlTestDatabases(SERVER.server()), new MySqlForm());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void runsInPostgres(long seed) throws IOException {
        judge(seed, new PostgresTestDatabases(POSTGRES.server()), new PostgreSqlForm(seed % 2 == 0, true));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void runsInSqlite(long seed) throws IOException {
        judge(seed, new SqliteTestDatabases(directory), new SqliteForm());
    }

    private void judge(long seed, TestDatabases databases, SqlForm form) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        RandomTables schema = new RandomTables(random, form);
        TestDatabase database = new RandomRows(random, form, schema.tables(), schema.relations()).database();
        TestSql sql = new TestSql(databases, form, database);
        ConnectionConfig source = databases.newDatabase();
        databases.execute(source, sql.create());
        databases.execute(source, sql.fill());
        List<String> warnings = new ArrayList<>();
        Draft draft = new Drafter(new Dialects(), LocalDate.now(ZoneOffset.UTC))
                .draft(new DraftRequest(source, "--read random", 1_000, Courtesy.NONE), new StepListener() {
                    @Override
                    public void warning(String message) {
                        warnings.add(message);
                    }
                });
        String circumstances = "seed %d, %s%n%s%n%s"
                .formatted(seed, source.type(), String.join("\n", sql.create()), String.join("\n", draft.lines()));
        assertThat(warnings).as(circumstances).isEmpty();
        RulesFile rules = RulesReader.read(Files.write(directory.resolve("schema.yml"), draft.lines()));
        assertThat(rules.problems()).as(circumstances).isEmpty();
        assertThat(warnings(source, rules)).as(circumstances).isEmpty();
        long rows = slice(databases, source, rules);
        boolean filled = database.tables().stream()
                .anyMatch(table -> !database.rows(table).isEmpty());
        assertThat(rows > 0).as(circumstances).isEqualTo(filled);
        databases.drop(source);
    }

    /** Besides those of missing indexes, which the file itself tells of. */
    private static List<String> warnings(ConnectionConfig config, RulesFile rules) {
        try (SourceDatabase source = new Dialects().dialect(config.type()).openSource(config, ReadTerms.separate())) {
            BoundRules bound = RulesBinder.bind(rules, source.schema());
            return bound.warnings().stream()
                    .filter(warning -> warning.unindexed().isEmpty())
                    .map(RulesWarning::message)
                    .toList();
        }
    }

    private static long slice(TestDatabases databases, ConnectionConfig source, RulesFile rules) {
        ConnectionConfig target = databases.newDatabase();
        SliceResult result = new Slicer(new Dialects())
                .slice(
                        new SliceRequest(List.of(source), target, rules, List.of(), 2, Optional.of(SchemaScope.TABLES)),
                        (emptied, tables) -> true,
                        new SliceListener() {});
        databases.drop(target);
        return result.totalRows();
    }
}
