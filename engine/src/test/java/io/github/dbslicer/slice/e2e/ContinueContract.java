package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.Continuation;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.SliceRequest.Start;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that go on with one that was broken off: what they find, do and refuse, the same on every server. */
abstract class ContinueContract {
    private static final String RULES =
            "{rules: {full: {where: 1 = 1}}, tables: {child: {rule: full}, log: {rule: full}}}";
    private static final String[] TABLES = {
        "CREATE TABLE parent (id INT PRIMARY KEY, code VARCHAR(20) UNIQUE)",
        "CREATE TABLE child (id INT PRIMARY KEY, parent INT NOT NULL, note VARCHAR(20), FOREIGN KEY (parent) REFERENCES parent (id))",
        "CREATE TABLE log (line VARCHAR(20))"
    };

    Scenario scenario;

    abstract TestDatabases databases();

    @BeforeEach
    void create() {
        scenario = new Scenario(databases())
                .tables(TABLES)
                .rows(
                        "INSERT INTO parent VALUES (1, 'one'), (2, 'two'), (3, 'three'), (4, 'four')",
                        "INSERT INTO child VALUES (1, 1, 'a'), (2, 2, 'b'), (3, 3, NULL)",
                        "INSERT INTO log VALUES ('x'), ('x'), (NULL)");
    }

    private SliceRequest request(boolean copied) {
        return scenario.request(RULES, copied ? Optional.of(SchemaScope.OBJECTS) : Optional.empty());
    }

    /** Breaks a run off when rows of a table are in the target, and of those that reference it. */
    SliceException breakOff(SliceRequest request, String table) {
        // What asks for these rows may be written after them.
        Set<String> awaited = ConcurrentHashMap.newKeySet();
        SliceException failure = scenario.fail(request, new SliceListener() {
            @Override
            public void planned(Outline outline) {
                awaited.add(table);
                outline.plan().follows().stream()
                        .filter(follow -> follow.to().table().name().equals(table))
                        .forEach(follow -> awaited.add(follow.from().table().name()));
            }

            @Override
            public void rowsDone(Selection selection, long rows, long bytes) {
                awaited.remove(selection.table().name());
                if (awaited.isEmpty()) {
                    throw new IllegalStateException("broken off");
                }
            }
        });
        assertThat(failure.getMessage()).contains("holds part of the slice", "--continue to go on with it");
        assertThat(scenario.target().query("SELECT COUNT(*) FROM dbslicer_run WHERE name = 'phase'"))
                .containsExactly("1");
        return failure;
    }

    private Cut go(SliceRequest request, Start start) {
        return scenario.run(request.startingAt(start), new SliceListener() {});
    }

    private SliceException refuse(SliceRequest request, ErrorCode code) {
        SliceException failure = scenario.fail(request.startingAt(Start.CONTINUE), new SliceListener() {});
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        return failure;
    }

    private static Continuation continuation(Cut cut) {
        return cut.result().continuation().orElseThrow();
    }

    private void compare(Cut cut) {
        scenario.compare(
                cut,
                new Rows("child", scenario.source().rows("child", "1 = 1").size(), "1 = 1"),
                new Rows(
                        "parent",
                        scenario.source()
                                .rows("parent", "id IN (SELECT parent FROM child)")
                                .size(),
                        "id IN (SELECT parent FROM child)"),
                new Rows("log", scenario.source().rows("log", "1 = 1").size(), "1 = 1"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOnWithTheRowsThatAreThere(boolean copied) {
        breakOff(request(copied), "parent");
        scenario.target().execute("DELETE FROM child WHERE id = 2");
        Cut cut = go(request(copied), Start.CONTINUE);
        compare(cut);
        assertThat(continuation(cut).standing()).isEqualTo(5);
        assertThat(continuation(cut).deleted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deletesRowsThatTheSliceOfNowDoesNotHave(boolean copied) {
        breakOff(request(copied), "parent");
        scenario.rows(
                "DELETE FROM child WHERE id = 1",
                "INSERT INTO child VALUES (4, 4, 'new')",
                "DELETE FROM log WHERE line IS NULL");
        Cut cut = go(request(copied), Start.CONTINUE);
        compare(cut);
        assertThat(continuation(cut).deleted()).as("child 1 and parent 1").isEqualTo(2);
    }

    @Test
    void leavesValuesAsTheyWereUnlessTheyAreRefreshed() {
        breakOff(request(false), "parent");
        scenario.rows("UPDATE child SET note = 'changed' WHERE id = 2", "INSERT INTO child VALUES (5, 1, 'new')");
        Cut cut = go(request(false), Start.CONTINUE);
        assertThat(scenario.target().query("SELECT id, note FROM child ORDER BY id"))
                .containsExactly("1|a", "2|b", "3|null", "5|new");
        assertThat(continuation(cut).refreshed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refreshesValues(boolean copied) {
        breakOff(request(copied), "parent");
        scenario.rows(
                "UPDATE child SET note = 'changed' WHERE id = 2",
                "UPDATE child SET note = NULL, parent = 4 WHERE id = 1",
                "UPDATE child SET note = '' WHERE id = 3",
                "UPDATE parent SET code = 'other' WHERE id = 1",
                "UPDATE parent SET code = 'one' WHERE id = 2",
                "UPDATE parent SET code = 'two' WHERE id = 1",
                "INSERT INTO child VALUES (6, 1, 'new')");
        Cut cut = go(request(copied), Start.REFRESH);
        compare(cut);
        assertThat(continuation(cut))
                .extracting(Continuation::standing, Continuation::replaced, Continuation::refreshed)
                .containsExactly(1L, 5L, true);
    }

    @Test
    void aKeyThatAnOldRowStillHasKeepsANewRowOutUntilItIsRefreshed() {
        breakOff(request(false), "parent");
        scenario.rows(
                "UPDATE parent SET code = 'sec-other' WHERE id = 1",
                "UPDATE parent SET code = 'one' WHERE id = 4",
                "INSERT INTO child VALUES (4, 4, 'd')");
        SliceException failure = refuse(request(false), ErrorCode.TARGET_WRITE);
        assertThat(failure.getMessage()).contains("parent: ", "duplicate key", "--continue --refresh");
        compare(go(request(false), Start.REFRESH));
    }

    @Test
    void aKeyThatADeletedRowHadIsFree() {
        breakOff(request(false), "parent");
        scenario.rows(
                "DELETE FROM child WHERE id = 1",
                "DELETE FROM parent WHERE id = 1",
                "UPDATE parent SET code = 'one' WHERE id = 4",
                "INSERT INTO child VALUES (4, 4, 'd')");
        compare(go(request(false), Start.CONTINUE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void referencesThatOldValuesLeaveOpenAreFound(boolean parentGoes) {
        breakOff(request(false), "parent");
        scenario.rows("UPDATE child SET parent = 4 WHERE id = 1");
        if (parentGoes) {
            scenario.rows("DELETE FROM parent WHERE id = 1");
        }
        SliceException failure = refuse(request(false), ErrorCode.VERIFICATION);
        assertThat(failure.getMessage()).contains("child(parent) -> ", "1 row at least", "--continue --refresh");
        compare(go(request(false), Start.REFRESH));
    }

    @Test
    void orphansOfTheSourceAreNoReasonToRefuse() {
        String rules = RULES.replace("tables:", "relations: [{from: child(note), to: parent(code)}], tables:");
        SliceRequest request = scenario.request(rules, Optional.empty());
        breakOff(request, "parent");
        Cut cut = go(request, Start.CONTINUE);
        compare(cut);
        assertThat(cut.result().orphans()).hasSize(1);
    }

    @Test
    void beginsAnewWhereNothingIsUnfinished() {
        List<String> notices = Collections.synchronizedList(new ArrayList<>());
        Cut cut = scenario.run(request(false).startingAt(Start.CONTINUE), new SliceListener() {
            @Override
            public void notice(String message) {
                notices.add(message);
            }
        });
        compare(cut);
        assertThat(cut.result().continuation()).isEmpty();
        assertThat(notices)
                .containsExactly("Nothing unfinished is in the target: the slice is cut from the beginning.");
    }

    @Test
    void anOrdinaryRunBeginsAnewWhateverIsThere() {
        breakOff(request(false), "parent");
        scenario.target().execute("UPDATE child SET note = 'stale'");
        compare(go(request(false), Start.ANEW));
    }

    @Test
    void computedMasksAndTheirKeyStayWhatTheyWere() {
        String masked = RULES.replace("child: {rule: full}", "child: {rule: full, mask: {note: {text: same_length}}}");
        Optional<Secret> key = Optional.of(new Secret("a key of sixteen bytes"));
        SliceRequest request = scenario.request(masked, Optional.empty()).masking(key);
        breakOff(request, "parent");
        String former = scenario.target().rows("child", "1 = 1").toString();
        Optional<Secret> other = Optional.of(new Secret("another key of sixteen bytes"));
        assertThat(refuse(request.masking(other), ErrorCode.CONFIGURATION).getMessage())
                .contains("the key for masking: it is another")
                .doesNotContain("its rule, masks");
        String scoped = masked.replace("same_length", "same_length, scope: notes");
        assertThat(refuse(scenario.request(scoped, Optional.empty()).masking(key), ErrorCode.CONFIGURATION)
                        .getMessage())
                .contains("table " + scenario.source().id("child") + ": its rule, masks")
                .doesNotContain("the key for masking");
        assertThat(scenario.target().rows("child", "1 = 1").toString()).isEqualTo(former);
        go(request, Start.CONTINUE);
        assertThat(scenario.target().query("SELECT COUNT(*) FROM child WHERE note IS NULL"))
                .containsExactly("1");
    }

    @Test
    void whatChangedIsNamedAndNothingIsTouched() {
        breakOff(request(false), "parent");
        String former = scenario.target().rows("child", "1 = 1").toString();
        String otherRule = RULES.replace("1 = 1", "1 < 2");
        assertThat(refuse(scenario.request(otherRule, Optional.empty()), ErrorCode.CONFIGURATION)
                        .getMessage())
                .contains(
                        "cannot be continued",
                        "table " + scenario.source().id("child") + ": its rule, masks or relations in the rules file",
                        "Nothing was changed")
                .doesNotContain("parent: its rule");
        String masked = RULES.replace("child: {rule: full}", "child: {rule: full, mask: {note: \"'m'\"}}");
        assertThat(refuse(scenario.request(masked, Optional.empty()), ErrorCode.CONFIGURATION)
                        .getMessage())
                .contains(scenario.source().id("child") + ": its rule, masks");
        assertThat(refuse(scenario.request(RULES, Optional.empty(), "log"), ErrorCode.CONFIGURATION)
                        .getMessage())
                .contains("--tables, or a rule");
        assertThat(refuse(request(true), ErrorCode.CONFIGURATION).getMessage())
                .contains("the copied schema: it was none and is --copy-schema");
        scenario.rows("ALTER TABLE child ADD more INT");
        scenario.target().execute("ALTER TABLE child ADD more INT");
        assertThat(refuse(request(false), ErrorCode.CONFIGURATION).getMessage())
                .contains("table " + scenario.source().id("child") + ": it is defined otherwise in the source");
        scenario.rows("ALTER TABLE child DROP COLUMN more");
        scenario.target().execute("ALTER TABLE child DROP COLUMN more");
        assertThat(scenario.target().rows("child", "1 = 1").toString()).isEqualTo(former);
        compare(go(request(false), Start.CONTINUE));
    }

    @Test
    void anotherSourceIsRefused() {
        breakOff(request(false), "parent");
        LiveDatabase other = LiveDatabase.create(databases());
        other.execute(TABLES);
        scenario.connecting(other.config(), scenario.target().config());
        assertThat(refuse(request(false), ErrorCode.CONFIGURATION).getMessage())
                .contains("the source: it is another database");
    }

    /** Rows of which one has the unique value that another had are written when these are gone. */
    @Test
    void refreshedRowsAreMaskedThoseThatAreWrittenLateIncluded() {
        String masked = RULES.replace(
                "child: {rule: full}",
                "child: {rule: full, mask: {note: {mirror: plain}}},"
                        + " parent: {rule: upon_request, mask: {code: {mirror: plain}}}");
        SliceRequest request = scenario.request(masked, Optional.empty());
        breakOff(request, "parent");
        scenario.rows(
                "UPDATE child SET note = 'changed' WHERE id = 2",
                "UPDATE parent SET code = 'other' WHERE id = 1",
                "UPDATE parent SET code = 'one' WHERE id = 2",
                "UPDATE parent SET code = 'two' WHERE id = 1");
        Cut cut = go(request, Start.REFRESH);
        assertThat(scenario.target().query("SELECT id, code FROM parent ORDER BY id"))
                .containsExactly("1|mtwo", "2|mone", "3|mthree");
        assertThat(scenario.target().query("SELECT id, note FROM child ORDER BY id"))
                .containsExactly("1|ma", "2|mchanged", "3|null");
        assertThat(continuation(cut))
                .extracting(Continuation::standing, Continuation::replaced, Continuation::refreshed)
                .containsExactly(3L, 3L, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"id + 100\"", "{mirror: plain}"})
    void maskedKeysCannotBeFoundAgain(String mask) {
        String masked = RULES.replace("child: {rule: full}", "child: {rule: full, mask: {id: " + mask + "}}");
        SliceRequest request = scenario.request(masked, Optional.empty());
        breakOff(request, "parent");
        assertThat(refuse(request, ErrorCode.CONFIGURATION).getMessage())
                .contains(
                        "table " + scenario.source().id("child") + ": its key column id is masked",
                        "without --continue");
    }

    @Test
    void keysOfAnotherFormCannotBeFoundAgain() {
        String[] tables = {"CREATE TABLE t (name VARCHAR(10) PRIMARY KEY, note VARCHAR(20))"};
        scenario.source().execute(tables);
        scenario.target().execute("CREATE TABLE t (name VARCHAR(30) PRIMARY KEY, note VARCHAR(20))");
        scenario.rows("INSERT INTO t VALUES ('a', 'b')");
        SliceRequest request =
                scenario.request("{rules: {full: {where: 1 = 1}}, tables: {t: {rule: full}}}", Optional.empty());
        breakOff(request, "t");
        assertThat(refuse(request, ErrorCode.CONFIGURATION).getMessage()).contains("its key column name is");
    }

    @Test
    void aTableThatOnlyHasTheNameOfARecordIsRefused() {
        scenario.target().execute("CREATE TABLE dbslicer_run (a INT)", "INSERT INTO dbslicer_run VALUES (1)");
        for (Start start : List.of(Start.ANEW, Start.CONTINUE)) {
            SliceException failure = scenario.fail(request(false).startingAt(start), new SliceListener() {});
            assertThat(failure.code()).as(failure.getMessage()).isEqualTo(ErrorCode.TARGET_SCHEMA);
            assertThat(failure.getMessage()).contains("dbslicer_run", "is no record of an unfinished run");
        }
        assertThat(scenario.target().query("SELECT a FROM dbslicer_run")).containsExactly("1");
    }

    @Test
    void anUnfinishedTargetIsNoSource() {
        breakOff(request(false), "parent");
        Scenario next = new Scenario(scenario.target(), LiveDatabase.create(databases()));
        SliceException failure = next.fail(RULES);
        assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_SCHEMA);
        assertThat(failure.getMessage()).contains("dbslicer_run", "Finish that run");
    }

    @Test
    void twoRunsDoNotWriteAtOnce() {
        List<String> refused = Collections.synchronizedList(new ArrayList<>());
        Cut cut = scenario.run(request(false), new SliceListener() {
            @Override
            public void rowsDone(Selection selection, long rows, long bytes) {
                if (selection.table().name().equals("parent")) {
                    refused.add(scenario.fail(request(false).startingAt(Start.CONTINUE), new SliceListener() {})
                            .getMessage());
                }
            }
        });
        compare(cut);
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0)).contains("another run is writing to the target database");
    }
}
