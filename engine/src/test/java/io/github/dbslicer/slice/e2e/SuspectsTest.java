package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.survey.SuspectFinder;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** References that are suspected by names and values. */
class SuspectsTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    static Path directory;

    static Stream<TestDatabases> databases() {
        return Stream.of(
                new MySqlTestDatabases(SERVER.server()),
                new PostgresTestDatabases(POSTGRES.server()),
                new SqliteTestDatabases(directory));
    }

    private static String rows(String table, int count, IntFunction<String> values) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "(" + values.apply(number) + ")")
                .collect(Collectors.joining(", ", "INSERT INTO " + table + " VALUES ", ""));
    }

    private static String keyed(String table, String key, String others) {
        return "CREATE TABLE " + table + " (" + key + " INTEGER NOT NULL PRIMARY KEY" + others + ")";
    }

    /** Reference, values that the parent has, and values that were looked for. */
    private static List<String> suspected(TestDatabases databases, String... statements) {
        LiveDatabase database = LiveDatabase.create(databases);
        database.execute(statements);
        try (SourceDatabase source =
                new Dialects().dialect(database.type()).openSource(database.config(), ReadTerms.separate())) {
            DatabaseSchema schema = source.schema();
            return new SuspectFinder(source, Courtesy.NONE, new SliceListener() {})
                    .find(schema, schema.relations()).stream()
                            .map(seen -> label(seen.relation()) + " " + seen.found() + "/" + seen.sampled())
                            .toList();
        }
    }

    private static String label(Relation relation) {
        return relation.child().name() + relation.childColumns() + " "
                + relation.parent().name() + relation.parentColumns();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhatNamesSayAndValuesConfirm(TestDatabases databases) {
        assertThat(suspected(
                        databases,
                        keyed("categories", "id", ", parent_id INTEGER"),
                        keyed("employees", "emp_no", ""),
                        keyed("addressbook", "id", ", billing_category_id INTEGER, emp_no INTEGER, category INTEGER"),
                        keyed("empty_ones", "id", ", category_id INTEGER, emp_no INTEGER"),
                        rows("categories", 20, n -> n + ", " + (n > 1 ? n / 2 : "NULL")),
                        rows("employees", 30, n -> String.valueOf(1_000 + n)),
                        rows("addressbook", 30, n -> n + ", " + (n % 3 + 1) + ", " + (1_000 + n) + ", " + (n % 7 + 1))))
                .containsExactlyInAnyOrder(
                        "categories[parent_id] categories[id] 10/10",
                        "addressbook[billing_category_id] categories[id] 3/3",
                        "addressbook[emp_no] employees[emp_no] 30/30",
                        "addressbook[category] categories[id] 7/7",
                        "empty_ones[category_id] categories[id] 0/0");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesNoSmallNumbersForReferences(TestDatabases databases) {
        assertThat(suspected(
                        databases,
                        keyed("users", "id", ""),
                        keyed("orders", "id", ", status INTEGER, user_count INTEGER, user_id VARCHAR(10)"),
                        rows("users", 100, n -> String.valueOf(n)),
                        rows("orders", 50, n -> n + ", " + (n % 5 + 1) + ", " + n + ", 'u" + n + "'")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void believesValuesThatRefuteAName(TestDatabases databases) {
        assertThat(suspected(
                        databases,
                        keyed("users", "id", ""),
                        keyed("orders", "id", ", user_id INTEGER"),
                        keyed("notes", "id", ", user_id INTEGER"),
                        rows("users", 100, n -> String.valueOf(n)),
                        rows("orders", 50, n -> n + ", " + (n + 80)),
                        // 0 stands for nobody.
                        rows("notes", 50, n -> n + ", " + (n - 1))))
                .containsExactly("notes[user_id] users[id] 49/50");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsKeysOfSeveralColumnsAndLeavesOutWhatIsDeclared(TestDatabases databases) {
        assertThat(suspected(
                        databases,
                        keyed("parts", "part_no", ""),
                        "CREATE TABLE stocks (part_no INTEGER NOT NULL, shelf_no INTEGER NOT NULL, PRIMARY KEY (part_no, shelf_no),"
                                + " FOREIGN KEY (part_no) REFERENCES parts (part_no))",
                        keyed("moves", "id", ", part_no INTEGER, shelf_no INTEGER"),
                        rows("parts", 20, n -> String.valueOf(n)),
                        rows("stocks", 20, n -> n + ", " + (n % 4)),
                        rows("moves", 20, n -> n + ", " + n + ", " + (n % 4))))
                .containsExactlyInAnyOrder(
                        "moves[part_no] parts[part_no] 20/20",
                        "moves[part_no, shelf_no] stocks[part_no, shelf_no] 20/20");
    }
}
