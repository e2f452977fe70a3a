package io.github.dbslicer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainOnSqliteTest extends ExplainContract {
    @TempDir
    private Path directory;

    @Override
    TestDatabases databases() {
        return new SqliteTestDatabases(directory);
    }

    /** As its foreign keys do: the parent's collation and affinity decide. */
    @Test
    void holdsReferencesToKeysAsTheParentDoes() {
        ConnectionConfig source = database(
                "CREATE TABLE p (code TEXT COLLATE NOCASE PRIMARY KEY NOT NULL, n INTEGER UNIQUE)",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, code TEXT REFERENCES p, n REFERENCES p (n))",
                "INSERT INTO p VALUES ('abc', 5), ('x', 6)",
                "INSERT INTO c VALUES (1, 'ABC', NULL), (2, NULL, '6'), (3, 'X ', NULL)");
        String rules = "tables: {c: {rule: full}}";
        assertThat(words(source, rules, "p", "Abc")).isEqualTo("c 1 by full -code-> p abc");
        assertThat(words(source, rules, "p", "x")).isEqualTo("c 2 by full -n-> p x");
    }

    @Test
    void takesATextForAllThatItMayMeanInAColumnWithoutAType() {
        ConnectionConfig source = database(
                "CREATE TABLE t (v NOT NULL PRIMARY KEY)",
                "INSERT INTO t VALUES (5), ('six'), (x'0a0b'), (1.5), (7), ('7')");
        String rules = "tables: {t: {rule: full}}";
        assertThat(words(source, rules, "t", "5")).isEqualTo("t 5 by full");
        assertThat(words(source, rules, "t", "six")).isEqualTo("t six by full");
        assertThat(words(source, rules, "t", "x'0A0B'")).isEqualTo("t x'0a0b' by full");
        assertThat(words(source, rules, "t", "1.5")).isEqualTo("t 1.5 by full");
        assertThatThrownBy(() -> words(source, rules, "t", "7"))
                .hasMessageContaining("2 rows of t have this key, as text or as a number");
    }
}
