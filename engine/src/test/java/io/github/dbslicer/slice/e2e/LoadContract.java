package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.load.LoadRequest;
import io.github.dbslicer.load.LoadResult;
import io.github.dbslicer.load.Loader;
import io.github.dbslicer.load.PackInput;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Confirmation;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.ThroughPack;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What loads of packs promise on every kind of database. */
abstract class LoadContract {
    private static final String[] TABLES = {
        "CREATE TABLE country (id INT PRIMARY KEY, name VARCHAR(20))",
        "CREATE TABLE parent (id INT PRIMARY KEY, country INT, name VARCHAR(20) NOT NULL,"
                + " FOREIGN KEY (country) REFERENCES country (id))",
        "CREATE TABLE child (id INT PRIMARY KEY, parent INT NOT NULL, amount INT,"
                + " twice INT GENERATED ALWAYS AS (amount * 2) STORED, FOREIGN KEY (parent) REFERENCES parent (id))",
        "CREATE TABLE log (line VARCHAR(20))",
        "CREATE TABLE unused (id INT PRIMARY KEY)"
    };

    private static final String[] ROWS = {
        "INSERT INTO country VALUES (1, 'one'), (2, 'two')",
        "INSERT INTO parent VALUES (1, 1, 'a'), (2, NULL, 'b'), (3, 2, 'c')",
        "INSERT INTO child (id, parent, amount) VALUES (1, 1, 10), (2, 2, NULL), (3, 1, -7)",
        "INSERT INTO log VALUES ('x'), ('x'), (NULL), (NULL), ('\t\\N')"
    };

    /** What the target holds before. */
    private static final String[] FORMER = {
        "INSERT INTO parent VALUES (7, NULL, 'former')",
        "INSERT INTO log VALUES ('former')",
        "INSERT INTO unused VALUES (7)"
    };

    @TempDir
    Path directory;

    Scenario scenario;
    Path pack;

    abstract TestDatabases databases();

    /** Statements that make a trigger {@code fires}, which has a line that is added to {@code log} be {@code fired}. */
    abstract String[] trigger();

    /** What is said of a target whose load has failed while rows were written. */
    abstract String broken();

    @BeforeEach
    void create() {
        scenario = new Scenario(databases()).tables(TABLES).rows(ROWS);
        scenario.target().execute(FORMER);
        pack = directory.resolve("all.slice.zst");
    }

    private void write(RulesFile rules) {
        ThroughPack.write(
                new SliceRequest(
                        List.of(scenario.source().config()),
                        scenario.target().config(),
                        rules,
                        List.of(),
                        2,
                        Optional.empty()),
                pack);
    }

    void writeEverything() {
        write(RulesFile.EVERYTHING);
    }

    LoadRequest request(Optional<SchemaScope> copied, String... tables) {
        return new LoadRequest(new PackInput.File(pack), scenario.target().config(), List.of(tables), 3, copied);
    }

    LoadResult load(LoadRequest request) {
        return load(request, new SliceListener() {});
    }

    private static LoadResult load(LoadRequest request, SliceListener listener) {
        return new Loader(new Dialects()).load(request, Confirmation.given(), listener);
    }

    SliceException fail(LoadRequest request, ErrorCode code) {
        return fail(request, Confirmation.given(), new SliceListener() {}, code);
    }

    private static SliceException fail(
            LoadRequest request, Confirmation confirmation, SliceListener listener, ErrorCode code) {
        SliceException failure = catchThrowableOfType(
                SliceException.class, () -> new Loader(new Dialects()).load(request, confirmation, listener));
        assertThat(failure).as("the failure").isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        return failure;
    }

    private void assertThatAllIsThere(LoadResult result) {
        scenario.compare(
                result.rows(),
                Rows.of("country", 2, "1 = 1"),
                Rows.of("parent", 3, "1 = 1"),
                Rows.of("child", 3, "1 = 1"),
                Rows.of("log", 5, "1 = 1"));
    }

    private Map<String, List<String>> targetContent() {
        Map<String, List<String>> content = new TreeMap<>();
        scenario.target()
                .tables()
                .forEach(table -> content.put(table, scenario.target().rows(table, "1 = 1")));
        return content;
    }

    @Test
    void aWholeDatabaseArrives() {
        writeEverything();
        assertThatAllIsThere(load(request(Optional.empty())));
        assertThatAllIsThere(load(request(Optional.of(SchemaScope.TABLES))));
        String everything = "{rules: {full: {where: 1 = 1}}, tables: {country: {rule: full}, parent: {rule: full},"
                + " child: {rule: full}, log: {rule: full}}}";
        assertThat(scenario.verify(everything).passed()).isTrue();
    }

    @Test
    void aTargetWithoutTablesGetsThoseOfThePack() {
        writeEverything();
        List<String> notices = new ArrayList<>();
        LiveDatabase empty = LiveDatabase.create(databases());
        LoadRequest request = new LoadRequest(new PackInput.File(pack), empty.config(), List.of(), 1, Optional.empty());
        load(request, new SliceListener() {
            @Override
            public void notice(String message) {
                notices.add(message);
            }
        });
        assertThat(notices).singleElement().asString().startsWith("The target has no tables: ");
        for (String table : scenario.source().tables()) {
            assertThat(empty.rows(table, "1 = 1")).isEqualTo(scenario.source().rows(table, "1 = 1"));
        }
        assertThat(empty.tables()).hasSize(5);
    }

    @Test
    void tablesBringAllThatTheyReferenceAndNoMore() {
        writeEverything();
        LoadResult result = load(request(Optional.empty(), "child"));
        scenario.compare(
                result.rows(),
                Rows.of("country", 2, "1 = 1"),
                Rows.of("parent", 3, "1 = 1"),
                Rows.of("child", 3, "1 = 1"));
        SliceException unknown = fail(request(Optional.empty(), "chidl"), ErrorCode.USAGE);
        assertThat(unknown.getMessage()).contains("--tables: no table is called 'chidl'", "Did you mean");
    }

    @Test
    void aPipeIsKeptNoLongerThanItTakes() throws IOException {
        writeEverything();
        Set<String> before = temporaryFiles();
        InputStream bytes = new FilterInputStream(new ByteArrayInputStream(Files.readAllBytes(pack))) {
            @Override
            public int read(byte[] into, int start, int most) throws IOException {
                // Whoever ends the process now leaves none, either.
                assertThat(temporaryFiles()).isEqualTo(before);
                return super.read(into, start, most);
            }
        };
        PackInput pipe = new PackInput.Stream(bytes);
        assertThatAllIsThere(load(new LoadRequest(pipe, scenario.target().config(), List.of(), 3, Optional.empty())));
        PackInput cut = new PackInput.Stream(new ByteArrayInputStream(Files.readAllBytes(pack), 0, 2_000));
        LoadRequest half = new LoadRequest(cut, scenario.target().config(), List.of(), 3, Optional.empty());
        assertThat(fail(half, ErrorCode.SOURCE_FILE).getMessage()).startsWith("standard input");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static Set<String> temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".slice.zst"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void nothingIsChangedByWhatIsNoWholePack() throws IOException {
        writeEverything();
        Map<String, List<String>> before = targetContent();
        byte[] whole = Files.readAllBytes(pack);
        damaged(whole).forEach((damage, bytes) -> {
            try {
                Files.write(pack, bytes);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            SliceException failure = fail(request(Optional.of(SchemaScope.OBJECTS)), ErrorCode.SOURCE_FILE);
            assertThat(failure.getMessage()).as(damage).startsWith(pack.toString());
            assertThat(targetContent()).as(damage).isEqualTo(before);
        });
    }

    private static Map<String, byte[]> damaged(byte[] whole) {
        Map<String, byte[]> damaged = new LinkedHashMap<>();
        damaged.put("empty", new byte[0]);
        damaged.put("plain SQL", "CREATE TABLE t (id INT);\n".getBytes(StandardCharsets.UTF_8));
        damaged.put("cut in the midst", Arrays.copyOf(whole, whole.length / 2));
        damaged.put("cut by one byte", Arrays.copyOf(whole, whole.length - 1));
        for (int part = 1; part < 6; part++) {
            byte[] flipped = whole.clone();
            flipped[whole.length / 6 * part] ^= 1;
            damaged.put("flipped at " + part + " sixths", flipped);
        }
        return damaged;
    }

    @Test
    void aPackOfAnotherKindIsRefused() {
        writeEverything();
        String other = scenario.target().type().equals("mysql") ? "sqlite" : "mysql";
        ConnectionConfig elsewhere =
                new ConnectionConfig("elsewhere", other, "nowhere", 1, "", Optional.empty(), "nothing", Map.of());
        LoadRequest request = new LoadRequest(new PackInput.File(pack), elsewhere, List.of(), 1, Optional.empty());
        assertThat(fail(request, ErrorCode.CONFIGURATION).getMessage())
                .contains("of type " + scenario.target().type(), "'elsewhere' is " + other);
    }

    @Test
    void tablesThatCannotTakeTheRowsAreRefused() {
        writeEverything();
        scenario.target().execute("DROP TABLE log", "CREATE TABLE log (number INT)", "INSERT INTO log VALUES (1)");
        Map<String, List<String>> before = targetContent();
        assertThat(fail(request(Optional.empty()), ErrorCode.TARGET_SCHEMA).getMessage())
                .contains("nothing was changed. --copy-schema makes them anew", "log");
        assertThat(targetContent()).isEqualTo(before);
        load(request(Optional.empty(), "child"));
        assertThatAllIsThere(load(request(Optional.of(SchemaScope.OBJECTS))));
    }

    @Test
    void rowsOfTheTargetAreRemovedOnceThatIsConfirmed() {
        writeEverything();
        Map<String, List<String>> before = targetContent();
        List<String> asked = new ArrayList<>();
        Confirmation no = (target, tables) -> {
            asked.addAll(tables);
            return false;
        };
        SliceException failure = fail(request(Optional.empty()), no, new SliceListener() {}, ErrorCode.USAGE);
        assertThat(failure.getMessage()).contains("holds rows in 3 tables", "Nothing was changed. Confirm with --yes.");
        assertThat(asked).hasSize(3);
        assertThat(targetContent()).isEqualTo(before);
    }

    @Test
    void aLoadThatFailsIsBegunAnew() {
        writeEverything();
        SliceListener breaking = new SliceListener() {
            @Override
            public void rowsDone(Selection selection, long rows, long bytes) {
                if (selection.table().name().equals("log")) {
                    throw new IllegalStateException("broken off");
                }
            }
        };
        SliceException failure = fail(request(Optional.empty()), Confirmation.given(), breaking, ErrorCode.INTERNAL);
        assertThat(failure.getMessage())
                .contains("Rows written before: ", "log 5", broken())
                .doesNotContain("--continue");
        assertThatASliceDoesNotGoOn();
        assertThatAllIsThere(load(request(Optional.empty())));
        assertThat(scenario.target().tables()).hasSize(5);
    }

    /** Where a record is left. */
    void assertThatASliceDoesNotGoOn() {
        SliceRequest slice = scenario.request(
                        "{rules: {full: {where: 1 = 1}}, tables: {log: {rule: full}}}", Optional.empty())
                .startingAt(SliceRequest.Start.CONTINUE);
        SliceException failure = scenario.fail(slice, new SliceListener() {});
        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failure.getMessage())
                .contains("is no slice, but a load of " + pack, "Nothing was changed. Run dbslicer load once more");
    }

    @Test
    void triggersComeAlongOnRequest() {
        scenario.source().execute(trigger());
        writeEverything();
        LoadResult without = load(request(Optional.of(SchemaScope.OBJECTS)));
        assertThatAllIsThere(without);
        assertThat(without.notCopied()).anyMatch(object -> object.startsWith("trigger fires"));
        assertThat(fired()).isZero();
        LoadResult with = load(request(Optional.of(SchemaScope.OBJECTS_AND_TRIGGERS)));
        assertThatAllIsThere(with);
        assertThat(with.notCopied()).noneMatch(object -> object.startsWith("trigger"));
        assertThat(fired()).isOne();
    }

    private int fired() {
        scenario.target().execute("INSERT INTO log VALUES ('new')");
        return Integer.parseInt(scenario.target()
                .query("SELECT COUNT(*) FROM log WHERE line = 'fired'")
                .get(0));
    }

    @Test
    void aRowThatTheTargetRefusesEndsTheLoad() {
        writeEverything();
        scenario.target().execute("CREATE UNIQUE INDEX other ON child (parent)");
        assertThat(fail(request(Optional.empty()), ErrorCode.TARGET_WRITE).getMessage())
                .contains("child", "Rows written before: ", broken());
    }

    @Test
    void aSliceArrivesAsItWasCut() {
        String rules = "{rules: {few: {where: id < 3}}, tables: {child: {rule: few}}}";
        ThroughPack.write(scenario.request(rules, Optional.empty()), pack);
        LoadResult result = load(request(Optional.empty()));
        scenario.compare(
                result.rows(),
                Rows.of("child", 2, "id < 3"),
                Rows.of("parent", 2, "id < 3"),
                Rows.of("country", 1, "id = 1"));
        assertThat(scenario.verify(rules).passed()).isTrue();
        assertThat(result.rows().get(id("unused"))).isZero();
        assertThat(result.bytes()).isPositive();
    }

    private TableId id(String table) {
        return scenario.source().id(table);
    }
}
