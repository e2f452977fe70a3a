package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tables of unusual make, and references to what is no primary key. */
class StructureTrapsTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private static final String CHILDREN = """
            rules: {full: {where: 1 = 1}}
            tables: {child: {rule: full}}
            """;

    private Scenario scenario;

    @BeforeEach
    void create() {
        scenario = new Scenario(new MySqlTestDatabases(SERVER.server()));
    }

    @Test
    void followsSeveralReferencesToSeveralKeysOfOneParent() {
        scenario.tables(
                        "CREATE TABLE parent (id INT PRIMARY KEY, code CHAR(2) NOT NULL, region INT, UNIQUE (code), UNIQUE (region, code))",
                        "CREATE TABLE child (id INT PRIMARY KEY, billing INT, shipping INT, code CHAR(2), region INT, pair CHAR(2),"
                                + " FOREIGN KEY (billing) REFERENCES parent (id), FOREIGN KEY (shipping) REFERENCES parent (id),"
                                + " FOREIGN KEY (code) REFERENCES parent (code),"
                                + " FOREIGN KEY (region, pair) REFERENCES parent (region, code))")
                .rows(
                        "INSERT INTO parent VALUES (1, 'a', 1), (2, 'b', 1), (3, 'c', 2), (4, 'd', NULL), (5, 'e', 2), (6, 'f', 3)",
                        "INSERT INTO child VALUES (1, 1, 2, 'a', 1, 'b'), (2, 1, 1, 'c', NULL, 'd'), (3, NULL, 5, NULL, 2, 'e')");
        scenario.cut(CHILDREN, Rows.of("child", 3, "1 = 1"), Rows.of("parent", 4, "id IN (1, 2, 3, 5)"));
    }

    @Test
    void takesEveryRowThatANonUniqueReferenceNames() {
        String allowed = SERVER.server().isMariaDb() ? "DO 0" : "SET SESSION restrict_fk_on_non_standard_key = OFF";
        scenario.tables(
                        allowed,
                        "CREATE TABLE parent (id INT PRIMARY KEY, kind INT, KEY (kind))",
                        "CREATE TABLE child (id INT PRIMARY KEY, kind INT, FOREIGN KEY (kind) REFERENCES parent (kind))")
                .rows(
                        "INSERT INTO parent VALUES (1, 7), (2, 7), (3, 8), (4, NULL), (5, 9)",
                        "INSERT INTO child VALUES (1, 7), (2, 8), (3, NULL)");
        scenario.cut(CHILDREN, Rows.of("child", 3, "1 = 1"), Rows.of("parent", 3, "kind IN (7, 8)"));
    }

    @Test
    void keepsEqualRowsOfTablesWithoutKeys() {
        scenario.tables(
                        "CREATE TABLE parent (kind INT, note VARCHAR(20), KEY (kind))",
                        "CREATE TABLE child (parent_kind INT, amount DOUBLE)")
                .rows(
                        "INSERT INTO parent VALUES (1, 'same'), (1, 'same'), (1, 'other'), (2, NULL), (NULL, NULL), (NULL, NULL)",
                        "INSERT INTO child VALUES (1, 0.1), (1, 0.1), (1, NULL), (1, NULL), (3, 1e308)");
        Cut cut = scenario.cut("""
                rules: {full: {where: 1 = 1}, other: {where: note = 'other'}}
                tables: {child: {rule: full}, parent: {rule: other}}
                relations: [{from: child(parent_kind), to: parent(kind)}]
                """, Rows.of("child", 5, "1 = 1"), Rows.of("parent", 3, "kind = 1"));
        assertThat(cut.result().orphans())
                .containsExactly("child(parent_kind): 1 key names no row of parent(kind) in the source");
    }

    @Test
    void warnsOfReferencesIntoAnotherDatabase() {
        LiveDatabase other = LiveDatabase.create(new MySqlTestDatabases(SERVER.server()));
        other.execute("CREATE TABLE parent (id INT PRIMARY KEY)", "INSERT INTO parent VALUES (1)");
        scenario.tables(
                        "CREATE TABLE parent (id INT PRIMARY KEY)",
                        "CREATE TABLE child (id INT PRIMARY KEY, far INT, near INT, CONSTRAINT far FOREIGN KEY (far) REFERENCES `"
                                + other.name() + "`.parent (id), FOREIGN KEY (near) REFERENCES parent (id))")
                .rows("INSERT INTO parent VALUES (1), (2)", "INSERT INTO child VALUES (1, 1, 2)");
        Cut cut = scenario.cut(CHILDREN, Rows.of("child", 1, "1 = 1"), Rows.of("parent", 1, "id = 2"));
        assertThat(cut.warnings())
                .containsExactly("child(far) -> " + other.name() + ".parent(id) (far): " + other.name()
                        + ".parent is in another database");
    }

    @Test
    void followsGeneratedAndInvisibleColumns() {
        scenario.tables(
                        "CREATE TABLE parent (id INT PRIMARY KEY, base INT NOT NULL, twice INT AS (base * 2) STORED UNIQUE,"
                                + " shown VARCHAR(30) AS (CONCAT('no ', id)) VIRTUAL, hidden INT INVISIBLE DEFAULT 5)",
                        "CREATE TABLE child (id INT PRIMARY KEY, doc VARCHAR(20), ref INT AS (CAST(doc AS SIGNED)) STORED,"
                                + " later INT AS (ref + 2) VIRTUAL, hidden INT INVISIBLE,"
                                + " FOREIGN KEY (ref) REFERENCES parent (twice), FOREIGN KEY (hidden) REFERENCES parent (id))")
                .rows(
                        "INSERT INTO parent (id, base) VALUES (1, 10), (2, 11), (3, 12), (4, 13), (5, 14)",
                        "UPDATE parent SET hidden = id * 100",
                        "INSERT INTO child (id, doc, hidden) VALUES (1, '20', 3), (2, NULL, NULL)");
        scenario.cut("""
                rules: {full: {where: 1 = 1}}
                tables: {child: {rule: full}}
                relations: [{from: child(later), to: parent(twice)}]
                """, Rows.of("child", 2, "1 = 1"), Rows.of("parent", 3, "id IN (1, 2, 3)"));
    }

    @Test
    void copiesAThousandColumns() {
        String columns =
                IntStream.range(0, 1_000).mapToObj(i -> "c" + i + " INT").collect(Collectors.joining(", "));
        String values = IntStream.range(0, 1_000)
                .mapToObj(i -> i % 3 == 0 ? "NULL" : String.valueOf(i * 7))
                .collect(Collectors.joining(", "));
        scenario.tables("CREATE TABLE wide (id INT PRIMARY KEY, " + columns + ")")
                .rows(
                        "INSERT INTO wide VALUES (1, " + values + ")",
                        "INSERT INTO wide (id, c998) VALUES (2, -1), (3, 0)");
        scenario.cut("{rules: {r: {where: c998 <> 0}}, tables: {wide: {rule: r}}}", Rows.of("wide", 2, "id IN (1, 2)"));
    }

    @Test
    void copiesVersionedPartitionedAndMyIsamTables() {
        String versioned = SERVER.server().isMariaDb() ? " WITH SYSTEM VERSIONING" : "";
        scenario.tables(
                        "CREATE TABLE history (id INT PRIMARY KEY, up INT, note TEXT, FOREIGN KEY (up) REFERENCES history (id))"
                                + versioned,
                        "CREATE TABLE parts (id INT, part INT, PRIMARY KEY (id, part)) PARTITION BY RANGE (part)"
                                + " (PARTITION low VALUES LESS THAN (10), PARTITION high VALUES LESS THAN MAXVALUE)",
                        "CREATE TABLE old (id INT PRIMARY KEY, part INT, history INT, FULLTEXT KEY (note), note TEXT) ENGINE = MyISAM")
                .rows(
                        "INSERT INTO history VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, NULL, 'c'), (4, NULL, 'd')",
                        "UPDATE history SET note = 'now' WHERE id <= 2",
                        "DELETE FROM history WHERE id = 4",
                        "INSERT INTO parts VALUES (1, 5), (1, 50), (2, 5), (3, 9)",
                        "INSERT INTO old VALUES (1, 5, 2, 'x'), (1000, 50, NULL, 'y'), (3, 5, 3, 'left out')");
        scenario.cut(
                """
                rules: {some: {where: id <> 3}}
                tables: {old: {rule: some}}
                relations:
                  - {from: old(history), to: history(id)}
                  - {from: "old(id, part)", to: "parts(id, part)"}
                """,
                Rows.of("old", 2, "id <> 3"),
                Rows.of("history", 2, "id IN (1, 2)"),
                Rows.of("parts", 1, "id = 1 AND part = 5"));
    }

    @Test
    void takesNamesInRulesAsUsersQuoteThem() {
        scenario.tables(
                        "CREATE TABLE `order` (`select` INT PRIMARY KEY, `a,b` INT, `it's` INT, UNIQUE (`a,b`, `it's`))",
                        "CREATE TABLE `odd ``table``` (`%` INT PRIMARY KEY, `say \"x\"` INT, `\u65E5\u672C` INT, `back\\slash` TEXT)")
                .rows(
                        "INSERT INTO `order` VALUES (1, 1, 1), (2, 1, 2), (3, 9, 9)",
                        "INSERT INTO `odd ``table``` VALUES (1, 1, 2, 'a%b'), (2, 1, 1, 'x'), (3, 9, 9, '100%')");
        scenario.cut("""
                rules:
                  r: {where: "%table_name%.`%%` < 3 AND `back\\\\slash` LIKE '%%\\\\%%%%' OR `%table_name%`.`say \\"x\\"` = 9"}
                tables: {"odd `table`": {rule: r}}
                relations:
                  - {from: '`odd ``table```(`say "x"`, `日本`)', to: "`order`(`a,b`, `it's`)"}
                """, Rows.of("odd `table`", 2, "`%` IN (1, 3)"), Rows.of("order", 2, "`select` IN (2, 3)"));
    }
}
