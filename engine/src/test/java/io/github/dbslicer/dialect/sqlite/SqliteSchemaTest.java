package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the catalog says is read, and its traps are known. */
class SqliteSchemaTest {
    @TempDir
    Path folder;

    private TestFile file;

    @BeforeEach
    void nameFile() {
        file = new TestFile(folder.resolve("source.db"));
    }

    @Test
    void onlyTheRowidsOtherNameHoldsIntegersForSure() throws SQLException {
        file.execute(
                "CREATE TABLE rowid_alias (id integer PRIMARY KEY, v INT)",
                "CREATE TABLE by_constraint (id INTEGER, PRIMARY KEY (id DESC))",
                "CREATE TABLE quirk (id INTEGER PRIMARY KEY DESC)",
                "CREATE TABLE other_type (id INT PRIMARY KEY)",
                "CREATE TABLE no_rowid (id INTEGER PRIMARY KEY) WITHOUT ROWID");
        assertThat(column("rowid_alias", "id"))
                .isEqualTo(new Column("id", "INTEGER", ValueKind.INTEGER, "", false, false));
        assertThat(column("rowid_alias", "v").kind()).isEqualTo(ValueKind.DYNAMIC);
        assertThat(column("by_constraint", "id").kind()).isEqualTo(ValueKind.INTEGER);
        assertThat(column("quirk", "id")).isEqualTo(new Column("id", "INTEGER", ValueKind.DYNAMIC, "", true, false));
        assertThat(column("other_type", "id")).isEqualTo(new Column("id", "INT", ValueKind.DYNAMIC, "", true, false));
        assertThat(column("no_rowid", "id"))
                .isEqualTo(new Column("id", "INTEGER", ValueKind.DYNAMIC, "", false, false));
    }

    @Test
    void aPrimaryKeyThatMayHoldNullTellsNoRowsApart() throws SQLException {
        file.execute(
                "CREATE TABLE loose (a TEXT PRIMARY KEY)",
                "CREATE TABLE tight (a TEXT NOT NULL PRIMARY KEY)",
                "CREATE TABLE pair (a, b NOT NULL, PRIMARY KEY (b, a))",
                "CREATE TABLE no_rowid (a, b, PRIMARY KEY (b, a)) WITHOUT ROWID",
                "CREATE TABLE strict (a TEXT PRIMARY KEY) STRICT");
        assertThat(file.table("loose").primaryKey()).isEmpty();
        assertThat(file.table("loose").uniqueKeys())
                .extracting(UniqueKey::columns)
                .containsExactly(List.of("a"));
        assertThat(file.table("loose").keyless()).isTrue();
        assertThat(keyColumns("tight")).contains(List.of("a"));
        assertThat(file.table("tight").uniqueKeys()).isEmpty();
        assertThat(keyColumns("pair")).isEmpty();
        assertThat(keyColumns("no_rowid")).contains(List.of("b", "a"));
        assertThat(keyColumns("strict")).isEqualTo(nullInStrictKey() ? Optional.empty() : Optional.of(List.of("a")));
    }

    /** Whether this version of SQLite lets a key of a STRICT table hold NULL. */
    private boolean nullInStrictKey() {
        try {
            TestFile.create(
                    folder.resolve("strict.db"),
                    "CREATE TABLE t (a TEXT PRIMARY KEY) STRICT",
                    "INSERT INTO t VALUES (NULL)");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void uniqueIndexesAreKeysUnlessTheyTellOtherValuesApartThanComparisonsDo() throws SQLException {
        file.execute(
                "CREATE TABLE t (a, b TEXT COLLATE NOCASE, c, d UNIQUE, UNIQUE (b, c))",
                "CREATE UNIQUE INDEX explicit ON t (c, a)",
                "CREATE UNIQUE INDEX partial ON t (a) WHERE c > 1",
                "CREATE UNIQUE INDEX expression ON t (lower(a))",
                "CREATE UNIQUE INDEX mixed ON t (c, lower(a))",
                "CREATE UNIQUE INDEX other_collation ON t (b COLLATE BINARY)",
                "CREATE UNIQUE INDEX other_collation_too ON t (a COLLATE NOCASE)",
                "CREATE INDEX plain ON t (c, d DESC)");
        assertThat(file.table("t").uniqueKeys())
                .extracting(UniqueKey::columns)
                .containsExactlyInAnyOrder(List.of("d"), List.of("b", "c"), List.of("c", "a"));
        assertThat(file.table("t").indexes())
                .contains(List.of("c", "d"), List.of("d"), List.of("c"))
                .doesNotContain(List.of("c", "lower(a)"));
        assertThat(file.table("t").indexed(List.of("d", "c"))).isTrue();
    }

    @Test
    void foreignKeysAreGivenInTheSpellingOfTheCatalog() throws SQLException {
        file.execute(
                "CREATE TABLE Parents (Id INTEGER PRIMARY KEY, Code TEXT UNIQUE)",
                "CREATE TABLE \"Pair\" (A, B, PRIMARY KEY (B, A))",
                "CREATE TABLE Child (Pid REFERENCES pARENTS, \"Parent Code\" REFERENCES parents(CODE), x, y,"
                        + " FOREIGN KEY (X, Y) REFERENCES pair)");
        assertThat(file.schema().relations())
                .containsExactlyInAnyOrder(
                        relation("Child(Pid)", List.of("Pid"), "Parents", List.of("Id")),
                        relation("Child(Parent Code)", List.of("Parent Code"), "Parents", List.of("Code")),
                        relation("Child(x, y)", List.of("x", "y"), "Pair", List.of("B", "A")));
        assertThat(file.schema().unfollowed()).isEmpty();
    }

    @Test
    void foreignKeysThatLeadNowhereAreNamed() throws SQLException {
        file.execute(
                "CREATE TABLE keyless (v)",
                "CREATE VIEW a_view AS SELECT 1 AS id",
                "CREATE TABLE child (a REFERENCES missing, b REFERENCES keyless, c REFERENCES keyless(w), d REFERENCES a_view(id))");
        DatabaseSchema schema = file.schema();
        assertThat(schema.relations()).isEmpty();
        assertThat(schema.unfollowed())
                .containsExactlyInAnyOrder(
                        "child(a) references missing, which is no table of this database",
                        "child(b) references the primary key of keyless, which has not as many columns",
                        "child(c) references keyless(w), which are no columns of it",
                        "child(d) references a_view, which is no table of this database");
    }

    @Test
    void generatedColumnsAreNotWritten() throws SQLException {
        file.execute("CREATE TABLE t (a, b AS (a + 1), c GENERATED ALWAYS AS (a * 2) STORED, d)");
        assertThat(file.table("t").columns()).extracting(Column::generated).containsExactly(false, true, true, false);
    }

    @Test
    void virtualTablesAndWhatTheyKeepTheirRowsInAreNoTables() throws SQLException {
        file.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                "INSERT INTO t VALUES (1)",
                "ANALYZE",
                "CREATE VIRTUAL TABLE docs USING fts5(body)",
                "CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1)",
                "CREATE VIEW v AS SELECT * FROM t");
        assertThat(file.schema().tables()).extracting(Table::toString).containsExactly("t");
    }

    @Test
    void aVirtualTableOfAnUnknownModuleDoesNotKeepTheOthersFromBeingRead() throws SQLException {
        file.execute("CREATE TABLE t (a)", "CREATE VIRTUAL TABLE docs USING fts5(body)");
        file.execute(
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = 'CREATE VIRTUAL TABLE docs USING unheard_of(body)' WHERE name = 'docs'");
        assertThat(file.schema().findTable(TableId.of("t"))).isPresent();
        assertThat(file.schema().findTable(TableId.of("docs"))).isEmpty();
    }

    @Test
    void namesOfAnyKindAreRead() throws SQLException {
        String name = "Sélect \"x\" 'y' `z` [😀]; --%";
        file.execute(
                "CREATE TABLE " + Names.quote(name)
                        + " (\"group\" INTEGER PRIMARY KEY, \"a b\" UNIQUE, \"\" REFERENCES " + Names.quote(name)
                        + "(\"a b\"))",
                "CREATE TABLE É (a)",
                "CREATE TABLE é (a)",
                "CREATE TABLE sqliteX (a)");
        assertThat(file.schema().tables())
                .extracting(table -> table.id().name())
                .containsExactlyInAnyOrder(name, "É", "é", "sqliteX");
        assertThat(file.table(name).columns()).extracting(Column::name).containsExactly("group", "a b", "");
        assertThat(file.schema().relations()).hasSize(1);
    }

    @Test
    void rowsAreEstimatedByStatisticsElseByTheGreatestRowid() throws SQLException {
        file.execute(
                "CREATE TABLE analyzed (a, b)",
                "CREATE INDEX i ON analyzed (a)",
                "INSERT INTO analyzed VALUES (1, 2), (1, 3)",
                "ANALYZE");
        file.execute(
                "INSERT INTO analyzed VALUES (3, 3)",
                "CREATE TABLE by_rowid (rowid TEXT, _rowid_ INTEGER)",
                "INSERT INTO by_rowid VALUES ('x', 7), ('y', 8), ('z', 9)",
                "CREATE TABLE hidden (rowid, oid, _rowid_)",
                "CREATE TABLE no_rowid (a PRIMARY KEY) WITHOUT ROWID",
                "CREATE TABLE none (a)");
        assertThat(file.table("analyzed").estimatedRows()).isEqualTo(2);
        assertThat(file.table("by_rowid").estimatedRows()).isEqualTo(3);
        assertThat(file.table("hidden").estimatedRows()).isZero();
        assertThat(file.table("no_rowid").estimatedRows()).isZero();
        assertThat(file.table("none").estimatedRows()).isZero();
    }

    private Column column(String table, String name) {
        return file.table(table).column(name);
    }

    private Optional<List<String>> keyColumns(String table) {
        return file.table(table).primaryKey().map(UniqueKey::columns);
    }

    private static Relation relation(String name, List<String> columns, String parent, List<String> parentColumns) {
        return new Relation(
                name, TableId.of("Child"), columns, TableId.of(parent), parentColumns, Optional.empty(), true);
    }
}
