package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys whose equality is not that of their bytes, and keys at the edges of their types. */
class KeyTrapsTest {
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
    void findsOnceARowThatIsReferencedInSeveralSpellings() {
        scenario.tables(
                        "CREATE TABLE parent (code VARCHAR(20) COLLATE utf8mb4_unicode_ci PRIMARY KEY, note TEXT)",
                        "CREATE TABLE child (id INT PRIMARY KEY, code VARCHAR(20) COLLATE utf8mb4_unicode_ci,"
                                + " FOREIGN KEY (code) REFERENCES parent (code))")
                .rows(
                        "INSERT INTO parent VALUES ('Abc', 'spelled in three ways'), ('stra\u00DFe', 'sharp s'), ('abd', 'not referenced'),"
                                + " ('caf\u00E9', 'an accent'), ('', 'empty')",
                        "INSERT INTO child VALUES (1, 'abc'), (2, 'ABC  '), (3, 'aBC'), (4, 'STRASSE'), (5, 'strasse'), (6, 'CAFE'),"
                                + " (7, '   '), (8, NULL)");
        Cut cut = scenario.cut(CHILDREN, Rows.of("child", 8, "1 = 1"), Rows.of("parent", 4, "code <> 'abd'"));
        assertThat(cut.result().orphans()).isEmpty();
    }

    @Test
    void findsOnceARowThatComesAsSeedAndInAnotherSpelling() {
        scenario.tables(
                        "CREATE TABLE parent (code VARCHAR(20) COLLATE utf8mb4_german2_ci PRIMARY KEY, up VARCHAR(20) COLLATE utf8mb4_german2_ci,"
                                + " FOREIGN KEY (up) REFERENCES parent (code))",
                        "CREATE TABLE child (id INT PRIMARY KEY, code VARCHAR(20) COLLATE utf8mb4_german2_ci,"
                                + " FOREIGN KEY (code) REFERENCES parent (code))")
                .rows(
                        "INSERT INTO parent VALUES ('M\u00FCller', 'STRASSE'), ('Stra\u00DFe', 'MUELLER'), ('alone', NULL)",
                        "INSERT INTO child VALUES (1, 'mueller'), (2, 'M\u00DCLLER')");
        scenario.cut("""
                rules: {full: {where: 1 = 1}, umlaut: {where: "code = 'MUELLER'"}}
                tables: {child: {rule: full}, parent: {rule: umlaut}}
                """, Rows.of("child", 2, "1 = 1"), Rows.of("parent", 2, "code <> 'alone'"));
    }

    @Test
    void joinsChildrenThatSpellTheirParentInAnotherWay() {
        scenario.tables(
                        "CREATE TABLE parent (code VARCHAR(20) COLLATE utf8mb4_unicode_ci PRIMARY KEY)",
                        "CREATE TABLE child (id INT PRIMARY KEY, code VARCHAR(20) COLLATE utf8mb4_unicode_ci,"
                                + " FOREIGN KEY (code) REFERENCES parent (code))")
                .rows(
                        "INSERT INTO parent VALUES ('abc'), ('xyz')",
                        "INSERT INTO child VALUES (1, 'ABC '), (2, '\u00C0bc'), (3, 'xyz')");
        scenario.cut("""
                rules: {abc: {where: "code = 'ABC'"}}
                tables: {parent: {rule: abc}, child: {rule: join, table: parent, reference: code}}
                """, Rows.of("parent", 1, "code = 'abc'"), Rows.of("child", 2, "id IN (1, 2)"));
    }

    @Test
    void keepsKeysApartThatHaveTheSameBytesInOtherCharacterSets() {
        scenario.tables(
                        "CREATE TABLE parent (code VARCHAR(20) CHARACTER SET utf8mb4 PRIMARY KEY)",
                        "CREATE TABLE child (id INT PRIMARY KEY, code VARCHAR(20) CHARACTER SET latin1)")
                // In latin1 the second has the bytes that the first has in utf8mb4.
                .rows(
                        "INSERT INTO parent VALUES ('\u00E9'), ('\u00C3\u00A9'), ('not referenced')",
                        "INSERT INTO child VALUES (1, '\u00C3\u00A9'), (2, 'nowhere')");
        Cut cut = scenario.cut("""
                rules: {first: {where: "code = '\u00E9'"}, full: {where: 1 = 1}}
                tables: {parent: {rule: first}, child: {rule: full}}
                relations: [{from: child(code), to: parent(code)}]
                """, Rows.of("child", 2, "1 = 1"), Rows.of("parent", 2, "code <> 'not referenced'"));
        assertThat(cut.result().orphans()).hasSize(1).first().asString().contains("1 key names");
    }

    @Test
    void keepsBinaryKeysApartThatDifferInCaseOrTrailingBlanks() {
        scenario.tables(
                        "CREATE TABLE parent (code VARCHAR(20) COLLATE utf8mb4_bin, raw VARBINARY(20) PRIMARY KEY, UNIQUE (code))",
                        "CREATE TABLE child (id INT PRIMARY KEY, code VARCHAR(20) COLLATE utf8mb4_bin, raw VARBINARY(20),"
                                + " FOREIGN KEY (code) REFERENCES parent (code), FOREIGN KEY (raw) REFERENCES parent (raw))")
                .rows(
                        "INSERT INTO parent VALUES ('a', x'00'), ('A', x'0000'), ('b', x'20'), ('B', x'2020'), ('c', x'')",
                        "INSERT INTO child VALUES (1, 'A', x'00'), (2, 'b', x'')");
        scenario.cut(CHILDREN, Rows.of("child", 2, "1 = 1"), Rows.of("parent", 4, "code IN ('A', 'b', 'a', 'c')"));
    }

    @Test
    void reachesIntegerKeysAtBothEnds() {
        scenario.tables(
                        "CREATE TABLE parent (id BIGINT UNSIGNED PRIMARY KEY, low BIGINT UNIQUE)",
                        "CREATE TABLE child (id INT PRIMARY KEY, parent BIGINT UNSIGNED, low BIGINT,"
                                + " FOREIGN KEY (parent) REFERENCES parent (id), FOREIGN KEY (low) REFERENCES parent (low))")
                .rows(
                        "INSERT INTO parent VALUES (18446744073709551615, 1), (18446744073709551614, 2), (9223372036854775808, 3),"
                                + " (9223372036854775807, 4), (0, -9223372036854775808), (5, 9223372036854775807), (6, -1)",
                        "INSERT INTO child VALUES (1, 18446744073709551615, -9223372036854775808), (2, 9223372036854775808, NULL),"
                                + " (3, NULL, 9223372036854775807), (4, 18446744073709551615, NULL)");
        scenario.cut(
                CHILDREN,
                Rows.of("child", 4, "1 = 1"),
                Rows.of("parent", 4, "id IN (18446744073709551615, 9223372036854775808, 0, 5)"));
    }

    @Test
    void keepsZeroInAutoIncrementColumnsOnBothSidesOfAReference() {
        scenario.tables(
                        "CREATE TABLE parent (id INT PRIMARY KEY AUTO_INCREMENT, note TEXT)",
                        "CREATE TABLE child (id INT PRIMARY KEY AUTO_INCREMENT, parent INT, FOREIGN KEY (parent) REFERENCES parent (id))")
                .rows(
                        "INSERT INTO parent VALUES (0, 'zero'), (-5, 'negative'), (1, 'one'), (2, 'two')",
                        "INSERT INTO child VALUES (0, 0), (7, -5), (8, 2)");
        scenario.cut(CHILDREN, Rows.of("child", 3, "1 = 1"), Rows.of("parent", 3, "id IN (0, -5, 2)"));
    }

    @Test
    void followsZeroAndInvalidDates() {
        scenario.tables(
                        "CREATE TABLE parent (day DATE PRIMARY KEY, moment DATETIME(6) UNIQUE)",
                        "CREATE TABLE child (id INT PRIMARY KEY, day DATE, moment DATETIME(6),"
                                + " FOREIGN KEY (day) REFERENCES parent (day), FOREIGN KEY (moment) REFERENCES parent (moment))")
                .rows(
                        "INSERT INTO parent VALUES ('0000-00-00', '2024-02-31 10:00:00.000001'), ('2024-02-31', '0000-00-00 00:00:00'),"
                                + " ('2024-00-00', '2024-01-01 23:59:59.999999'), ('9999-12-31', '2024-01-01 23:59:59.99999'), ('2024-01-01', NULL)",
                        "INSERT INTO child VALUES (1, '0000-00-00', NULL), (2, '2024-02-31', NULL), (3, NULL, '2024-01-01 23:59:59.999999'),"
                                + " (4, NULL, '2024-02-31 10:00:00.000001')");
        scenario.cut(
                CHILDREN,
                Rows.of("child", 4, "1 = 1"),
                Rows.of("parent", 3, "day IN ('0000-00-00', '2024-02-31', '2024-00-00')"));
    }

    @Test
    void followsAVirtualReferenceBetweenCharacterSets() {
        scenario.tables(
                        "CREATE TABLE parent (id INT PRIMARY KEY, name VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci UNIQUE)",
                        "CREATE TABLE child (id INT PRIMARY KEY, name VARCHAR(30) CHARACTER SET latin1 COLLATE latin1_swedish_ci)",
                        "CREATE TABLE wide (id INT PRIMARY KEY, name VARCHAR(30) CHARACTER SET utf16)")
                .rows(
                        "INSERT INTO parent VALUES (1, 'M\u00FCller'), (2, '\u20AC 5'), (3, '\uD83D\uDE00'), (4, 'nobody'), (5, '\u0141')",
                        "INSERT INTO child VALUES (1, 'M\u00FCller'), (2, '\u20AC 5'), (3, NULL)",
                        "INSERT INTO wide VALUES (1, '\uD83D\uDE00'), (2, '\u0141')");
        Cut cut = scenario.cut(
                """
                rules: {full: {where: 1 = 1}}
                tables: {child: {rule: full}, wide: {rule: full}}
                relations:
                  - {from: child(name), to: parent(name)}
                  - {from: wide(name), to: parent(name)}
                """, Rows.of("child", 3, "1 = 1"), Rows.of("wide", 2, "1 = 1"), Rows.of("parent", 4, "id <> 4"));
        assertThat(cut.result().orphans()).isEmpty();
    }

    @Test
    void followsDecimalAndCompositeKeysWithNullableParts() {
        scenario.tables(
                        "CREATE TABLE parent (price DECIMAL(30,10), code CHAR(3) COLLATE utf8mb4_general_ci, PRIMARY KEY (code, price))",
                        "CREATE TABLE child (id INT PRIMARY KEY, price DECIMAL(30,10), code CHAR(3) COLLATE utf8mb4_general_ci,"
                                + " FOREIGN KEY (code, price) REFERENCES parent (code, price))")
                .rows(
                        "INSERT INTO parent VALUES (0.1, 'a'), (0.1, 'b'), (12345678901234567890.0123456789, 'a'), (-0.1, 'a'), (0, '')",
                        "INSERT INTO child VALUES (1, 0.1, 'A'), (2, 12345678901234567890.0123456789, 'a'), (3, NULL, 'b'), (4, -0.1, NULL),"
                                + " (5, 0, '')");
        scenario.cut(
                CHILDREN, Rows.of("child", 5, "1 = 1"), Rows.of("parent", 3, "code = 'a' AND price > 0 OR code = ''"));
    }

    @Test
    void followsKeysOfEveryOtherType() {
        String columns = "e ENUM('b','a'), s SET('x','y','z'), y YEAR, b BIT(20), t TIME(3), f FLOAT, d DOUBLE";
        String parentKeys = "UNIQUE (e), UNIQUE (s), UNIQUE (y), UNIQUE (b), UNIQUE (t), UNIQUE (f), UNIQUE (d)";
        String references = Stream.of("e", "s", "y", "b", "t", "f", "d")
                .map(name -> "FOREIGN KEY (" + name + ") REFERENCES parent (" + name + ")")
                .collect(Collectors.joining(", "));
        scenario.tables(
                        "CREATE TABLE parent (id INT PRIMARY KEY, " + columns + ", " + parentKeys + ")",
                        "CREATE TABLE child (id INT PRIMARY KEY, " + columns + ", " + references + ")")
                .rows(
                        "INSERT INTO parent (id, e) VALUES (1, 'b'), (2, 'a'), (3, '')",
                        "INSERT INTO parent (id, s) VALUES (11, 'x,z'), (12, ''), (13, 'y')",
                        "INSERT INTO parent (id, y) VALUES (21, 0), (22, 1901), (23, 2155)",
                        "INSERT INTO parent (id, b) VALUES (31, 0), (32, b'10000000000000000001'), (33, 1)",
                        "INSERT INTO parent (id, t) VALUES (41, '-838:59:59'), (42, '00:00:00.001'), (43, '25:00:00')",
                        "INSERT INTO parent (id, f) VALUES (51, 0.1), (52, 16777217), (53, -0.0)",
                        "INSERT INTO parent (id, d) VALUES (61, 0.1), (62, 1e-300), (63, -0.0)",
                        "INSERT INTO child VALUES (1, 'b', 'z,x', 1901, b'10000000000000000001', '-838:59:59', 0.1, 0.1),"
                                + " (2, '', '', 0, 0, '25:00:00', 0, 1e-300), (3, NULL, NULL, NULL, NULL, NULL, NULL, 0)");
        scenario.cut(
                CHILDREN,
                Rows.of("child", 3, "1 = 1"),
                Rows.of("parent", 15, "id IN (1, 3, 11, 12, 21, 22, 31, 32, 41, 43, 51, 53, 61, 62, 63)"));
    }
}
