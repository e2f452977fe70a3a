package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys and structures of PostgreSQL that are easily taken for others. */
class PostgresTrapsTest {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    private static final String CHILDREN = """
            rules: {full: {where: 1 = 1}}
            tables: {child: {rule: full}}
            """;

    private Scenario scenario;

    @BeforeEach
    void create() {
        scenario = new Scenario(new PostgresTestDatabases(SERVER.server()));
    }

    @Test
    void findsOnceARowThatIsReferencedInSeveralSpellings() {
        scenario.tables(
                        "CREATE EXTENSION citext",
                        "CREATE COLLATION alike (provider = icu, locale = 'und-u-ks-level1', deterministic = false)",
                        "CREATE TABLE parent (code citext PRIMARY KEY, name text COLLATE alike UNIQUE)",
                        "CREATE TABLE child (id int PRIMARY KEY, code citext REFERENCES parent, name text COLLATE alike REFERENCES parent (name))")
                .rows(
                        "INSERT INTO parent VALUES ('Abc', 'caf\u00E9'), ('stra\u00DFe', 'x'), ('abd', 'not referenced'), ('', '')",
                        "INSERT INTO child VALUES (1, 'abc', 'CAFE'), (2, 'ABC', 'X'), (3, 'aBC', ''), (4, 'STRA\u00DFE', NULL), (5, '', NULL)");
        Cut cut = scenario.cut(CHILDREN, Rows.of("child", 5, "1 = 1"), Rows.of("parent", 3, "code <> 'abd'"));
        assertThat(cut.result().orphans()).isEmpty();
    }

    @Test
    void followsReferencesBetweenTypes() {
        scenario.tables(
                        "CREATE TABLE parent (big bigint PRIMARY KEY, small smallint UNIQUE, price numeric UNIQUE, name text UNIQUE, exact float8 UNIQUE)",
                        "CREATE DOMAIN short AS varchar(9)",
                        "CREATE TABLE child (id int PRIMARY KEY, big int REFERENCES parent, small bigint REFERENCES parent (small),"
                                + " price numeric(9,3) REFERENCES parent (price), number int REFERENCES parent (price),"
                                + " name short REFERENCES parent (name), exact float4 REFERENCES parent (exact))")
                .rows(
                        "INSERT INTO parent VALUES (1, 10, 1.0, 'a', 0.5), (2, 20, 2.50, 'b', 'NaN'), (3, 30, 'NaN', 'c ', '-0'),"
                                + " (4, 40, 7.00, 'd', 'Infinity'), (5, 50, 5, 'e', 5), (6, 60, 1e-300, 'f', 0.1)",
                        "INSERT INTO child (id, big) VALUES (1, 1)",
                        "INSERT INTO child (id, price) VALUES (2, 2.5), (3, 'NaN'), (4, 1)",
                        "INSERT INTO child (id, number) VALUES (5, 7), (6, 1)",
                        "INSERT INTO child (id, name) VALUES (7, 'c ')",
                        "INSERT INTO child (id, exact) VALUES (8, 'NaN'), (9, 0), (10, 'Infinity'), (11, 0.5)",
                        "INSERT INTO child (id, small) VALUES (12, 40)");
        scenario.cut(CHILDREN, Rows.of("child", 12, "1 = 1"), Rows.of("parent", 4, "big <= 4"));
    }

    @Test
    void doesNotTakeNearlyEqualFloatsForEqual() {
        scenario.tables(
                        "CREATE TABLE parent (exact float8 PRIMARY KEY)",
                        "CREATE TABLE child (id int PRIMARY KEY, exact float4)")
                .rows(
                        "INSERT INTO parent VALUES (0.1), (0.1::float4), (0.5), (1e300)",
                        "INSERT INTO child VALUES (1, 0.1), (2, 0.5)");
        scenario.cut(
                CHILDREN + "relations: [{from: child(exact), to: parent(exact)}]",
                Rows.of("child", 2, "1 = 1"),
                Rows.of("parent", 2, "exact IN (0.1::float4, 0.5)"));
    }

    @Test
    void ignoresBlanksAtTheEndOfPaddedTextAlone() {
        scenario.tables(
                        "CREATE TABLE parent (code char(6) PRIMARY KEY, name varchar(6) UNIQUE)",
                        "CREATE TABLE child (id int PRIMARY KEY, code char(9), name varchar(9))")
                .rows(
                        "INSERT INTO parent VALUES ('a', 'a'), ('b', 'a '), ('c', 'c'), ('d', 'd')",
                        "INSERT INTO child VALUES (1, 'a     ', 'a '), (2, 'c', 'c ')");
        scenario.cut(
                CHILDREN + "relations: [{from: child(code), to: parent(code)}, {from: child(name), to: parent(name)}]",
                Rows.of("child", 2, "1 = 1"),
                Rows.of("parent", 3, "code IN ('a', 'b', 'c')"));
    }

    @Test
    void followsKeysOfEveryOtherType() {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("boolean", List.of("true", "false"));
        values.put("mood", List.of("'sad'", "'it''s \\, {odd}'"));
        values.put("pair", List.of("'(1,\"a,b\")'", "'(,)'"));
        values.put("uuid", List.of("'0f8fad5b-d9cb-469f-a165-70867728950e'", "'ffffffff-ffff-ffff-ffff-ffffffffffff'"));
        values.put("bytea", List.of("'\\x'", "'\\x5c30275c22090d0a1a00ff'"));
        values.put("date", List.of("'infinity'", "'4713-01-01 BC'"));
        values.put("time", List.of("'24:00'", "'00:00:00.000001'"));
        values.put("timetz", List.of("'12:00+15:59'", "'12:00-03:30'"));
        values.put("timestamp", List.of("'-infinity'", "'294276-12-31 23:59:59.999999'"));
        values.put("timestamptz", List.of("'2024-10-27 02:30+02'", "'2024-10-27 02:30+01'"));
        values.put("interval", List.of("'1 mon -30 days 00:00:00.5'", "'-178000000 years'"));
        values.put("inet", List.of("'10.0.0.1/8'", "'::1'"));
        values.put("cidr", List.of("'10.0.0.0/8'", "'::/0'"));
        values.put("macaddr", List.of("'08:00:2b:01:02:03'", "'ff:ff:ff:ff:ff:ff'"));
        values.put("bit varying", List.of("B''", "B'10110'"));
        values.put("money", List.of("'-92233720368547758.08'", "'0.01'"));
        values.put("int4range", List.of("'empty'", "'(,5)'"));
        values.put("tstzrange", List.of("'[2024-01-01,infinity]'", "'(,)'"));
        values.put("text[]", List.of("ARRAY['a\\b', NULL, '\"', E'\\t', '']", "'[-1:0]={x,NULL}'"));
        values.put("int[]", List.of("'{{1,2},{3,4}}'", "'{}'"));
        values.put("jsonb", List.of("'{\"a\": [1, null, \"\\\\\"]}'", "'null'"));
        values.put("tsvector", List.of("'fat:2,4A cat:3'", "''"));
        values.put("oid", List.of("4294967295", "0"));
        values.put("name", List.of("'x'", "repeat('n', 63)::name"));
        values.put("\"char\"", List.of("'x'", "'\\001'"));
        values.put("hstore", List.of("'a=>1, b=>NULL'", "''"));
        values.put("ltree", List.of("'a.b.c'", "''"));
        values.put("bounded", List.of("'x'", "'it''s'"));
        assertThatKeysAreFollowed(values);
    }

    private void assertThatKeysAreFollowed(Map<String, List<String>> values) {
        List<String> own = new ArrayList<>(List.of("id int PRIMARY KEY"));
        List<String> referencing = new ArrayList<>(List.of("id int PRIMARY KEY"));
        List<String> rows = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<String>> type : values.entrySet()) {
            String column = "c" + number;
            own.add(column + " " + type.getKey() + " UNIQUE");
            referencing.add(column + " " + type.getKey() + " REFERENCES parent (" + column + ")");
            for (int index = 0; index < 2; index++) {
                String insert = " (id, %s) VALUES (%d, %s)"
                        .formatted(column, number * 2 + index, type.getValue().get(index));
                rows.add("INSERT INTO parent" + insert);
                if (index == 1) {
                    rows.add("INSERT INTO child" + insert);
                }
            }
            number++;
        }
        scenario.tables(
                        "CREATE EXTENSION hstore",
                        "CREATE EXTENSION ltree",
                        "CREATE TYPE mood AS ENUM ('sad', 'it''s \\, {odd}')",
                        "CREATE TYPE pair AS (a int, b text)",
                        "CREATE DOMAIN bounded AS varchar(5) CHECK (value <> 'never')",
                        "CREATE TABLE parent (" + String.join(", ", own) + ")",
                        "CREATE TABLE child (" + String.join(", ", referencing) + ")")
                .rows(rows.toArray(String[]::new));
        Cut cut = scenario.cut(
                CHILDREN, Rows.of("child", values.size(), "1 = 1"), Rows.of("parent", values.size(), "id % 2 = 1"));
        assertThat(cut.result().orphans()).isEmpty();
    }

    @Test
    void tellsTablesOfOneNameApartAndFollowsReferencesAcrossSchemas() {
        scenario.tables(
                        "CREATE SCHEMA billing",
                        "CREATE SCHEMA \"Odd Schema\"",
                        "CREATE TABLE thing (id int PRIMARY KEY)",
                        "CREATE TABLE billing.thing (id int PRIMARY KEY, thing int REFERENCES public.thing)",
                        "CREATE TABLE \"Odd Schema\".thing (id int PRIMARY KEY, up int REFERENCES billing.thing)",
                        "ALTER TABLE thing ADD other int REFERENCES \"Odd Schema\".thing")
                .rows(
                        "INSERT INTO thing VALUES (1, 3), (2, NULL), (3, NULL)",
                        "INSERT INTO billing.thing VALUES (1, 2), (2, 1), (3, NULL)",
                        "INSERT INTO \"Odd Schema\".thing VALUES (1, 2), (2, 1), (3, 1)");
        scenario.cut(
                """
                rules: {one: {where: "%table_name%.id = 1"}}
                tables: {thing: {rule: one}, Odd Schema.thing: {rule: skip}}
                """,
                Rows.of("thing", 2, "id IN (1, 2)"),
                Rows.of("Odd Schema.thing", 1, "id = 3"),
                Rows.of("billing.thing", 1, "id = 1"));
    }

    @Test
    void followsReferencesOfAPartitionAloneAndToOneAlone() {
        scenario.tables(
                        "CREATE TABLE early (id int PRIMARY KEY)",
                        "CREATE TABLE late (id int PRIMARY KEY)",
                        "CREATE TABLE child (id int, ref int, PRIMARY KEY (id)) PARTITION BY RANGE (id)",
                        "CREATE TABLE child_early PARTITION OF child FOR VALUES FROM (0) TO (10)",
                        "CREATE TABLE child_late (ref int, id int NOT NULL)",
                        "ALTER TABLE child ATTACH PARTITION child_late FOR VALUES FROM (10) TO (20)",
                        "ALTER TABLE child_early ADD FOREIGN KEY (ref) REFERENCES early",
                        "ALTER TABLE child_late ADD FOREIGN KEY (ref) REFERENCES late",
                        "CREATE TABLE note (id int PRIMARY KEY, child int REFERENCES child_late (id))")
                .rows(
                        "INSERT INTO early SELECT generate_series(1, 5)",
                        "INSERT INTO late SELECT generate_series(1, 5)",
                        "INSERT INTO child VALUES (1, 1), (2, 2), (11, 2), (12, 3), (13, NULL)",
                        "INSERT INTO note VALUES (1, 12), (2, 13)");
        scenario.cut(
                """
                rules: {full: {where: 1 = 1}, some: {where: "id IN (1, 11)"}}
                tables: {child: {rule: some}, note: {rule: full}}
                """,
                Rows.of("note", 2, "1 = 1"),
                Rows.of("child", 4, "id <> 2"),
                Rows.of("early", 1, "id = 1"),
                Rows.of("late", 2, "id IN (2, 3)"));
    }

    @Test
    void followsReferencesOfAPartitionWhoseRowsAreFoundByKeysOfSeveralColumns() {
        scenario.tables(
                        "CREATE TABLE early (id int PRIMARY KEY)",
                        "CREATE TABLE child (id int, day int, ref int, PRIMARY KEY (id, day)) PARTITION BY RANGE (day)",
                        "CREATE TABLE child_early PARTITION OF child FOR VALUES FROM (0) TO (10)",
                        "CREATE TABLE child_late PARTITION OF child FOR VALUES FROM (10) TO (20)",
                        "ALTER TABLE child_early ADD FOREIGN KEY (ref) REFERENCES early",
                        "CREATE TABLE note (id int PRIMARY KEY, child int, day int,"
                                + " FOREIGN KEY (child, day) REFERENCES child (id, day))")
                .rows(
                        "INSERT INTO early SELECT generate_series(1, 5)",
                        "INSERT INTO child VALUES (1, 1, 1), (2, 2, 2), (3, 11, 3)",
                        "INSERT INTO note VALUES (1, 2, 2), (2, 3, 11)");
        scenario.cut(
                "tables: {note: {rule: full}}",
                Rows.of("note", 2, "1 = 1"),
                Rows.of("child", 2, "id > 1"),
                Rows.of("early", 1, "id = 2"));
    }

    @Test
    void keepsRowsOfHeirsApartFromThoseOfTheirParent() {
        scenario.tables(
                        "CREATE TABLE base (id int PRIMARY KEY, note text)",
                        "CREATE TABLE heir (extra int) INHERITS (base)",
                        "CREATE TABLE child (id int PRIMARY KEY, base int REFERENCES base)")
                .rows(
                        "INSERT INTO base VALUES (1, 'own'), (2, 'own'), (3, 'unused')",
                        "INSERT INTO heir VALUES (1, 'same number', 5), (4, 'heir', 6)",
                        "INSERT INTO child VALUES (1, 1), (2, 2)");
        scenario.cut("""
                rules: {full: {where: 1 = 1}, four: {where: id = 4}}
                tables: {child: {rule: full}, heir: {rule: four}}
                """, Rows.of("child", 2, "1 = 1"), Rows.of("base", 2, "id <= 2"), Rows.of("heir", 1, "id = 4"));
    }

    @Test
    void copiesCirclesThatMayNotBeNullIdentitiesAndGeneratedColumns() {
        scenario.tables(
                        "CREATE TABLE parent (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, child int NOT NULL UNIQUE,"
                                + " twice int GENERATED ALWAYS AS (child * 2) STORED UNIQUE)",
                        "CREATE TABLE child (id int PRIMARY KEY, parent int NOT NULL REFERENCES parent (twice) DEFERRABLE INITIALLY DEFERRED)",
                        "ALTER TABLE parent ADD FOREIGN KEY (child) REFERENCES child DEFERRABLE")
                .rows(
                        "INSERT INTO parent OVERRIDING SYSTEM VALUE VALUES (7, 1), (-1, 2), (8, 3)",
                        "INSERT INTO child VALUES (1, 4), (2, 2), (3, 6)",
                        "SELECT setval('parent_id_seq', 100)");
        scenario.cut(
                "{rules: {one: {where: id = 1}}, tables: {child: {rule: one}}}",
                Rows.of("child", 2, "id IN (1, 2)"),
                Rows.of("parent", 2, "id IN (7, -1)"));
        scenario.target().execute("INSERT INTO parent (child) VALUES (9)");
        assertThat(scenario.target().query("SELECT id, twice FROM parent WHERE child = 9"))
                .containsExactly("101|18");
    }

    @Test
    void keepsEqualRowsOfTablesWithoutKeys() {
        scenario.tables(
                        "CREATE TABLE parent (kind int, doc json, place point)",
                        "CREATE TABLE child (parent_kind int, amount float8, doc xml)")
                .rows(
                        "INSERT INTO parent VALUES (1, '{\"a\":1,\"a\":2}', '(1,2)'), (1, '{\"a\":1,\"a\":2}', '(1,2)'), (1, '{ }', NULL),"
                                + " (2, NULL, NULL), (NULL, NULL, NULL)",
                        "INSERT INTO child VALUES (1, 0.1, '<a/>'), (1, 0.1, '<a/>'), (1, NULL, NULL), (1, NULL, NULL), (3, '-0', 'text')");
        Cut cut = scenario.cut("""
                rules: {full: {where: 1 = 1}, other: {where: "doc::text = '{ }'"}}
                tables: {child: {rule: full}, parent: {rule: other}}
                relations: [{from: child(parent_kind), to: parent(kind)}]
                """, Rows.of("child", 5, "1 = 1"), Rows.of("parent", 3, "kind = 1"));
        assertThat(cut.result().orphans())
                .containsExactly("public.child(parent_kind): 1 key names no row of public.parent(kind) in the source");
    }

    @Test
    void copiesFifteenHundredColumnsDroppedOnesAndTablesWithoutAny() {
        List<String> columns = new ArrayList<>();
        for (int number = 0; number < 1_500; number++) {
            columns.add("c" + number + " int");
        }
        scenario.tables(
                        "CREATE TABLE wide (id int PRIMARY KEY, gone text, " + String.join(", ", columns) + ")",
                        "ALTER TABLE wide DROP COLUMN gone",
                        "CREATE TABLE bare ()",
                        "CREATE TABLE computed (later int GENERATED ALWAYS AS (5) STORED)")
                .rows(
                        "INSERT INTO wide (id, c0, c1499) VALUES (1, 2, 3), (2, NULL, 4), (3, 5, 6)",
                        "INSERT INTO bare DEFAULT VALUES",
                        "INSERT INTO bare DEFAULT VALUES",
                        "INSERT INTO computed DEFAULT VALUES");
        Cut cut = scenario.run(scenario.request("""
                        rules: {r: {where: c1499 < 5}, full: {where: 1 = 1}}
                        tables: {wide: {rule: r}, bare: {rule: full}, computed: {rule: full}}
                        """, Optional.empty()), new SliceListener() {});
        assertThat(cut.result().totalRows()).isEqualTo(5);
        assertThat(scenario.target().rows("wide", "1 = 1"))
                .isEqualTo(scenario.source().rows("wide", "id < 3"));
        assertThat(scenario.target().query("SELECT (SELECT count(*) FROM bare), (SELECT sum(later) FROM computed)"))
                .containsExactly("2|5");
    }
}
