package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SqliteTestDatabases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Masked keys that references find equal in another spelling or storage class. */
class MaskedKeysOnSqliteTest {
    @TempDir
    Path directory;

    private Scenario scenario;

    @BeforeEach
    void create() {
        scenario = new Scenario(new SqliteTestDatabases(directory));
    }

    private List<String> target(String query) {
        return scenario.target().query(query);
    }

    @Test
    void referencesInAnotherSpellingStayWhole() {
        scenario.tables(
                        "CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT COLLATE NOCASE UNIQUE, trimmed TEXT COLLATE RTRIM UNIQUE)",
                        "CREATE TABLE child (id INTEGER PRIMARY KEY, parent TEXT, code TEXT REFERENCES parent (code),"
                                + " trimmed TEXT REFERENCES parent (trimmed))")
                .rows(
                        "INSERT INTO parent VALUES (5, 'Abc', 'x  '), (70, '\u00C4', 'y')",
                        "INSERT INTO child VALUES (1, '05', 'aBC', 'x'), (2, '70.0', '\u00C4', 'y '), (3, '5', NULL, NULL)");
        scenario.cutMasked("""
                rules: {full: {where: 1 = 1}}
                tables:
                  child: {rule: full}
                  parent:
                    rule: upon_request
                    mask:
                      id: {encrypt: integer, digits: 9}
                      code: {fake: internet.email, unique: true}
                      trimmed: {fake: internet.email, unique: true}
                relations:
                  - {from: "child(parent)", to: "parent(id)"}
                """);
        assertThat(target(
                        "SELECT count(p.id), count(q.id), count(r.id) FROM child c LEFT JOIN parent p ON p.id = CAST(c.parent AS INTEGER)"
                                + " LEFT JOIN parent q ON q.code = c.code LEFT JOIN parent r ON r.trimmed = c.trimmed"))
                .containsExactly("3|2|2");
        assertThat(target("SELECT count(*), group_concat(DISTINCT typeof(id)), sum(id IN (5, 70)) FROM parent"))
                .containsExactly("2|integer|0");
    }

    @Test
    void numbersOfColumnsWithoutATypeStayNumbers() {
        scenario.tables(
                        "CREATE TABLE parent (id UNIQUE)",
                        "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER, plain)")
                .rows("INSERT INTO parent VALUES (5), (70)", "INSERT INTO child VALUES (1, 5, 70.0), (2, 70, 5)");
        scenario.cutMasked("""
                rules: {full: {where: 1 = 1}}
                tables:
                  child: {rule: full}
                  parent: {rule: upon_request, mask: {id: {encrypt: integer, digits: 9}}}
                relations:
                  - {from: "child(parent)", to: "parent(id)"}
                  - {from: "child(plain)", to: "parent(id)"}
                """);
        assertThat(
                        target(
                                "SELECT count(*) FROM child c JOIN parent p ON p.id = c.parent JOIN parent q ON q.id = c.plain"))
                .containsExactly("2");
        assertThat(target("SELECT DISTINCT typeof(id) FROM parent")).containsExactly("integer");
    }
}
