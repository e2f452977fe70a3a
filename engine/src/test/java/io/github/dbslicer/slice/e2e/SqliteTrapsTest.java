package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.slice.SliceListener;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite does in its own way: keys of any type in any column, collations, row ids, odd tables and names. */
class SqliteTrapsTest {
    private static final String CHILDREN = """
            rules: {full: {where: 1 = 1}}
            tables: {child: {rule: full}}
            """;

    @TempDir
    Path directory;

    private Scenario scenario;

    @BeforeEach
    void create() {
        scenario = new Scenario(new SqliteTestDatabases(directory));
    }

    @Test
    void findsOnceARowThatIsReferencedInSeveralSpellings() {
        scenario.tables(
                        "CREATE TABLE parent (code TEXT COLLATE NOCASE PRIMARY KEY, trimmed TEXT COLLATE RTRIM UNIQUE)",
                        "CREATE TABLE child (id INTEGER PRIMARY KEY, code TEXT REFERENCES parent (code), trimmed TEXT REFERENCES parent (trimmed))")
                .rows(
                        "INSERT INTO parent VALUES ('Abc', 'x  '), ('\u00C4', 'y'), ('\u00E4', 'z'), ('rest', NULL)",
                        "INSERT INTO child VALUES (1, 'aBC', 'x'), (2, 'ABC', 'x    '), (3, '\u00C4', NULL), (4, NULL, 'z ')");
        Cut cut = scenario.cut(CHILDREN, Rows.of("child", 4, "1 = 1"), Rows.of("parent", 3, "code <> 'rest'"));
        assertThat(cut.result().orphans()).isEmpty();
    }

    @Test
    void tellsKeysOfDifferentTypesApartAsTheAffinityOfTheParentDoes() {
        scenario.tables(
                        "CREATE TABLE parent (id INTEGER PRIMARY KEY, anything UNIQUE, number NUMERIC UNIQUE)",
                        "CREATE TABLE child (id INTEGER PRIMARY KEY, parent REFERENCES parent (id), anything REFERENCES parent (anything),"
                                + " number TEXT REFERENCES parent (number))")
                .rows(
                        "INSERT INTO parent VALUES (1, 1, 10), (2, '1', 1.5), (3, x'31', NULL), (4, 9007199254740993, -7), (5, NULL, NULL),"
                                + " (9223372036854775807, 'max', NULL), (-9223372036854775808, 'min', 0), (6, '', NULL), (7, x'', NULL)",
                        "INSERT INTO child VALUES (1, '1', NULL, NULL), (2, NULL, '1', NULL), (3, NULL, 9007199254740993, NULL),"
                                + " (4, 9223372036854775807, NULL, '0'), (5, NULL, x'', '1.50')");
        scenario.cut(
                CHILDREN,
                Rows.of("child", 5, "1 = 1"),
                Rows.of("parent", 6, "id IN (1, 2, 4, 7, 9223372036854775807, -9223372036854775808)"));
    }

    @Test
    void copiesTablesOfEveryMake() {
        scenario.tables(
                        "CREATE TABLE packed (a TEXT, b INTEGER, up TEXT, up_b INTEGER, PRIMARY KEY (a, b),"
                                + " FOREIGN KEY (up, up_b) REFERENCES packed (a, b)) WITHOUT ROWID",
                        "CREATE TABLE strictly (id INTEGER PRIMARY KEY AUTOINCREMENT, kind ANY, real REAL) STRICT",
                        "CREATE TABLE keyless (note, amount REAL)",
                        "CREATE TABLE child (id INTEGER PRIMARY KEY, a TEXT, b INTEGER, twice INTEGER AS (b * 2) STORED UNIQUE,"
                                + " shown TEXT AS (a || '!') VIRTUAL, FOREIGN KEY (a, b) REFERENCES packed)",
                        "CREATE TABLE grandchild (id INT PRIMARY KEY, twice INT REFERENCES child (twice)) WITHOUT ROWID")
                .rows(
                        "INSERT INTO packed VALUES ('x', 1, 'y', 2), ('y', 2, 'x', 1), ('z', 3, NULL, 1), ('u', 4, NULL, NULL)",
                        "INSERT INTO strictly VALUES (0, x'00ff', 1), (7, 'text', -0.0), (8, 0.1, 1e308), (9, NULL, NULL)",
                        "INSERT INTO keyless VALUES ('a', 1), ('a', 1), (NULL, NULL), (NULL, NULL), (5, 0.5)",
                        "INSERT INTO child (id, a, b) VALUES (1, 'x', 1), (2, 'z', 3), (3, 'u', 4)",
                        "INSERT INTO grandchild VALUES (1, 2), (2, 6), (3, NULL)");
        scenario.cut(
                """
                rules: {full: {where: 1 = 1}, low: {where: rowid < 9}}
                tables: {grandchild: {rule: full}, strictly: {rule: low}, keyless: {rule: full}}
                """,
                Rows.of("grandchild", 3, "1 = 1"),
                Rows.of("child", 2, "id IN (1, 2)"),
                Rows.of("packed", 3, "b <= 3"),
                Rows.of("strictly", 3, "id < 9"),
                Rows.of("keyless", 5, "1 = 1"));
    }

    @Test
    void copiesAThousandColumns() {
        String columns = IntStream.range(0, 1_000).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String values = IntStream.range(0, 1_000)
                .mapToObj(i -> i % 3 == 0 ? "NULL" : i % 3 == 1 ? "'v" + i + "'" : String.valueOf(i))
                .collect(Collectors.joining(", "));
        scenario.tables("CREATE TABLE wide (id INTEGER PRIMARY KEY, " + columns + ")")
                .rows(
                        "INSERT INTO wide VALUES (1, " + values + ")",
                        "INSERT INTO wide (id, c998) VALUES (2, -1), (3, 0)");
        scenario.cut("{rules: {r: {where: c998 <> 0}}, tables: {wide: {rule: r}}}", Rows.of("wide", 2, "id IN (1, 2)"));
    }

    @Test
    void takesNamesOfEveryKind() {
        scenario.tables(
                        "CREATE TABLE \"order \uD83D\uDE00\" (\"select\" INTEGER PRIMARY KEY, \"a,b\" INT, \"it's\" INT, UNIQUE (\"a,b\", \"it's\"))",
                        "CREATE TABLE \"odd \"\"table\"\"\" (\"%\" INTEGER PRIMARY KEY, \"[x]\" INT, \"`y`\" INT)")
                .rows(
                        "INSERT INTO \"order \uD83D\uDE00\" VALUES (1, 1, 1), (2, 1, 2), (3, 9, 9)",
                        "INSERT INTO \"odd \"\"table\"\"\" VALUES (1, 1, 2), (2, 1, 1), (3, 9, 9)");
        scenario.cut(
                """
                rules: {r: {where: '"%table_name%"."%%" IN (1, 3)'}}
                tables: {'odd "table"': {rule: r}}
                relations:
                  - {from: '"odd ""table""\"("[x]", "`y`")', to: '"order \uD83D\uDE00"("a,b", "it''s")'}
                """,
                Rows.of("odd \"table\"", 2, "\"%\" IN (1, 3)"),
                Rows.of("order \uD83D\uDE00", 2, "\"select\" IN (2, 3)"));
    }

    @Test
    void copiesViewsOverViewsAndTriggersAfterTheRows() {
        scenario.source()
                .execute(
                        "CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT)",
                        "CREATE TABLE log (what TEXT)",
                        "CREATE INDEX by_name ON parent (name) WHERE name IS NOT NULL",
                        "CREATE VIEW a_top AS SELECT name FROM z_base",
                        "CREATE VIEW z_base AS SELECT * FROM parent WHERE id > 1",
                        "INSERT INTO parent VALUES (1, 'a'), (2, 'b'), (900, 'gone')",
                        "DELETE FROM parent WHERE id = 900",
                        "CREATE TRIGGER logged AFTER INSERT ON parent BEGIN INSERT INTO log VALUES (NEW.name); END");
        scenario.target().execute("CREATE TABLE former (id INTEGER)", "INSERT INTO former VALUES (1)");
        String rules = "{rules: {full: {where: 1 = 1}}, tables: {parent: {rule: full}}}";
        String objects = "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name";
        Cut without = scenario.run(scenario.request(rules, Optional.of(SchemaScope.OBJECTS)), new SliceListener() {});
        scenario.compare(without, Rows.of("parent", 2, "1 = 1"));
        assertThat(without.result().notCopied()).singleElement().asString().contains("trigger logged");
        assertThat(scenario.target().query(objects))
                .containsExactly("view|a_top", "index|by_name", "table|log", "table|parent", "view|z_base");
        Cut with = scenario.run(
                scenario.request(rules, Optional.of(SchemaScope.OBJECTS_AND_TRIGGERS)), new SliceListener() {});
        scenario.compare(with, Rows.of("parent", 2, "1 = 1"));
        scenario.target().execute("INSERT INTO parent (name) VALUES ('new')");
        assertThat(
                        scenario.target()
                                .query(
                                        "SELECT max(id) FROM parent UNION ALL SELECT what FROM log UNION ALL SELECT name FROM a_top"))
                .containsExactly("901", "new", "b", "new");
    }
}
