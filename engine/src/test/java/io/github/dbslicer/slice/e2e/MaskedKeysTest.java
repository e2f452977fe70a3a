package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Masked keys that references find equal in another spelling, type or character set. */
class MaskedKeysTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private Scenario scenario;

    @BeforeEach
    void create() {
        scenario = new Scenario(new MySqlTestDatabases(SERVER.server()));
    }

    /** References of the target, of which none may lead nowhere: {@code child(column) parent(column)}. */
    private void assertWhole(String... references) {
        for (String reference : references) {
            String[] parts = reference.split("[() ]+", 0);
            List<String> counts = scenario.target()
                    .query("SELECT COUNT(*), COUNT(p." + parts[3] + ") FROM " + parts[0] + " AS c LEFT JOIN " + parts[2]
                            + " AS p ON CAST(p." + parts[3] + " AS CHAR(40)) = CAST(c." + parts[1]
                            + " AS CHAR(40)) WHERE c." + parts[1] + " IS NOT NULL");
            assertThat(counts).as(reference).hasSize(1).allMatch(count -> count.matches("([1-9]\\d*)\\|\\1"));
        }
    }

    private List<String> target(String query) {
        return scenario.target().query(query);
    }

    @Test
    void referencesInAnotherSpellingStayWhole() {
        scenario.tables(
                        "CREATE TABLE parent (code VARCHAR(60) COLLATE utf8mb4_unicode_ci PRIMARY KEY, note TEXT)",
                        "CREATE TABLE child (id INT PRIMARY KEY, code VARCHAR(60) COLLATE utf8mb4_unicode_ci,"
                                + " FOREIGN KEY (code) REFERENCES parent (code))",
                        "CREATE TABLE other (id INT PRIMARY KEY, code CHAR(60) CHARACTER SET latin1)")
                .rows(
                        "INSERT INTO parent VALUES ('Abc-1', 'x'), ('abd', 'y'), ('', 'z')",
                        "INSERT INTO child VALUES (1, 'abc-1'), (2, 'ABC-1  '), (3, 'aBC-1'), (4, NULL), (5, 'ABD'), (6, ' '), (7, '')",
                        "INSERT INTO other VALUES (1, 'aBc-1'), (2, 'abd')");
        for (String mask : List.of("{fake: internet.email, unique: true}", "{encrypt: alphanumeric}")) {
            scenario.cutMasked("""
                    rules: {full: {where: 1 = 1}}
                    tables:
                      child: {rule: full}
                      other: {rule: full}
                      parent:
                        rule: upon_request
                        mask: {code: %s}
                    relations:
                      - {from: "other(code)", to: "parent(code)"}
                    """.formatted(mask));
            assertWhole("child(code) parent(code)", "other(code) parent(code)");
            assertThat(target("SELECT COUNT(DISTINCT code), SUM(code IN ('abc-1', 'abd')) FROM parent"))
                    .containsExactly("3|0");
        }
    }

    @Test
    void aKeyOfWhichItIsNotKnownWhatEqualsItEndsTheRun() {
        scenario.tables(
                        "CREATE TABLE parent (code VARCHAR(60) COLLATE utf8mb4_unicode_ci PRIMARY KEY)",
                        "CREATE TABLE child (id INT PRIMARY KEY, code VARCHAR(60) COLLATE utf8mb4_unicode_ci,"
                                + " FOREIGN KEY (code) REFERENCES parent (code))")
                .rows("INSERT INTO parent VALUES ('caf\u00E9')", "INSERT INTO child VALUES (1, 'CAFE')");
        assertThat(scenario.fail("""
                        rules: {full: {where: 1 = 1}}
                        tables: {child: {rule: full}, parent: {rule: upon_request, mask: {code: {encrypt: letters}}}}
                        """))
                .hasMessageContaining("parent.code: it holds a text with other characters than those of ASCII");
        scenario = new Scenario(new MySqlTestDatabases(SERVER.server()));
        scenario.tables(
                "CREATE TABLE parent (code VARCHAR(60) COLLATE utf8mb4_swedish_ci PRIMARY KEY)",
                "CREATE TABLE child (id INT PRIMARY KEY, code VARCHAR(60) COLLATE utf8mb4_swedish_ci,"
                        + " FOREIGN KEY (code) REFERENCES parent (code))");
        assertThat(scenario.fail("""
                        rules: {full: {where: 1 = 1}}
                        tables: {child: {rule: full}, parent: {rule: upon_request, mask: {code: {encrypt: letters}}}}
                        """))
                .hasMessageContaining("The mask on parent.code cannot keep references to it whole");
    }

    @Test
    void referencesBetweenTypesAndCharacterSetsStayWhole() {
        scenario.tables(
                        "CREATE TABLE parent (id INT(6) ZEROFILL PRIMARY KEY, price DECIMAL(12,1) UNIQUE,"
                                + " name VARCHAR(60) COLLATE utf8mb4_bin UNIQUE)",
                        "CREATE TABLE child (id INT PRIMARY KEY, parent BIGINT, price DECIMAL(14,2),"
                                + " name CHAR(60) CHARACTER SET latin1)")
                .rows(
                        "INSERT INTO parent VALUES (5, 5.0, '\u00E4 1'), (70, 7.0, 'B2')",
                        "INSERT INTO child VALUES (1, 5, 5.00, '\u00E4 1'), (2, 70, 7.00, 'B2')");
        scenario.cutMasked("""
                rules: {full: {where: 1 = 1}}
                tables:
                  child: {rule: full}
                  parent:
                    rule: upon_request
                    mask:
                      id: {encrypt: integer}
                      price: {encrypt: integer, digits: 9}
                      name: {fake: internet.email, unique: true}
                relations:
                  - {from: "child(parent)", to: "parent(id)"}
                  - {from: "child(price)", to: "parent(price)"}
                  - {from: "child(name)", to: "parent(name)"}
                """);
        assertThat(target("SELECT COUNT(*) FROM child c JOIN parent p ON p.id = c.parent AND p.price = c.price"
                        + " AND CONVERT(p.name USING latin1) = c.name"))
                .containsExactly("2");
        assertThat(target("SELECT COUNT(*) FROM parent WHERE id IN (5, 70) OR name IN ('\u00E4 1', 'B2')"))
                .containsExactly("0");
    }

    @Test
    void compositeKeysCyclesSelfReferencesAndReferencesThatDependOnTheRowStayWhole() {
        scenario.tables(
                        "CREATE TABLE person (id INT PRIMARY KEY, boss INT, home INT, FOREIGN KEY (boss) REFERENCES person (id))",
                        "CREATE TABLE house (street INT, number INT, owner INT, PRIMARY KEY (street, number),"
                                + " FOREIGN KEY (owner) REFERENCES person (id))",
                        "CREATE TABLE room (id INT PRIMARY KEY, street INT, number INT, FOREIGN KEY (street, number) REFERENCES house (street, number))",
                        "ALTER TABLE person ADD FOREIGN KEY (home) REFERENCES room (id)",
                        "CREATE TABLE remark (id INT PRIMARY KEY, kind VARCHAR(9), about INT)")
                .rows(
                        "INSERT INTO person VALUES (1, 1, NULL), (2, 1, NULL), (3, 2, NULL)",
                        "INSERT INTO house VALUES (10, 1, 1), (10, 2, 3), (11, 1, 2)",
                        "INSERT INTO room VALUES (100, 10, 1), (101, 11, 1)",
                        "UPDATE person SET home = 99 + id WHERE id < 3",
                        "INSERT INTO remark VALUES (1, 'person', 3), (2, 'room', 101), (3, 'other', 7), (4, 'person', NULL)");
        scenario.cutMasked("""
                rules: {full: {where: 1 = 1}}
                tables:
                  person: {rule: full, mask: {id: {encrypt: integer}}}
                  house: {rule: full, mask: {street: {encrypt: integer, digits: 5}}}
                  room: {rule: full, mask: {id: {encrypt: integer}}}
                  remark: {rule: full}
                relations:
                  - {from: "remark(about)", to: "person(id)", where: "kind = 'person'"}
                  - {from: "remark(about)", to: "room(id)", where: "kind = 'room'"}
                """);
        assertThat(target("SELECT COUNT(*), SUM(id < 200) FROM person JOIN house ON owner = id"))
                .containsExactly("3|0");
        assertThat(target("SELECT COUNT(*) FROM person p JOIN person b ON b.id = p.boss"))
                .containsExactly("3");
        assertThat(
                        target(
                                "SELECT COUNT(*) FROM person p JOIN room r ON r.id = p.home JOIN house h USING (street, number)"))
                .containsExactly("2");
        assertThat(target("SELECT number, COUNT(*), MIN(street > 11) FROM house GROUP BY number ORDER BY number"))
                .containsExactly("1|2|1", "2|1|1");
        assertThat(target("SELECT r.id FROM remark r JOIN person p ON p.id = r.about UNION ALL"
                        + " SELECT r.id FROM remark r JOIN room o ON o.id = r.about"))
                .containsExactly("1", "2");
        assertThat(target("SELECT kind, about FROM remark WHERE id > 2 ORDER BY id"))
                .containsExactly("other|7", "person|null");
    }
}
