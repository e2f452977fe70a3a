package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What MariaDB has and MySQL has not. */
class MariaDbObjectsTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = EmbeddedMariaDb.always();

    @Test
    void copiesSequencesWithTheirPositions() throws SQLException {
        try (ScriptFixture fixture = new ScriptFixture(
                DATABASES.server(),
                SchemaScope.TABLES,
                "CREATE SEQUENCE s START WITH 5 INCREMENT BY 3 NOCACHE",
                "CREATE TABLE t (id INT DEFAULT NEXT VALUE FOR s)",
                "INSERT INTO t VALUES ()",
                "INSERT INTO t VALUES ()")) {
            assertThat(fixture.copied().ask("SELECT NEXT VALUE FOR s")).containsExactly("11");
        }
    }

    @Test
    void readsTheCurrentRowsOfSystemVersionedTables() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, v INT, a TIMESTAMP(6) GENERATED ALWAYS AS ROW START,"
                        + " b TIMESTAMP(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (a, b)) WITH SYSTEM VERSIONING",
                "CREATE TABLE u (id INT PRIMARY KEY, v INT) WITH SYSTEM VERSIONING",
                "INSERT INTO t (id, v) VALUES (1, 1)",
                "UPDATE t SET v = 2")) {
            assertThat(fixture.table("t").writableColumns().stream().map(Column::name))
                    .containsExactly("id", "v", "a");
            assertThat(fixture.table("u").columns()).hasSize(2);
            assertThat(fixture.scan(fixture.projection("t"), "1=1"))
                    .singleElement()
                    .asString()
                    .startsWith("1 2 20");
        }
    }

    @Test
    void readsItsOwnTypes() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, u UUID, f INET6, j JSON, UNIQUE KEY (u), KEY (f))",
                "INSERT INTO t VALUES (1, '00112233-4455-6677-8899-AABBCCDDEEFF', '::ffff:1.2.3.4', '{\"a\": 1}')")) {
            assertThat(fixture.table("t").columns().stream().map(Column::kind))
                    .containsExactly(ValueKind.INTEGER, ValueKind.UUID, ValueKind.TEXT, ValueKind.TEXT);
            String uuid = "00112233-4455-6677-8899-aabbccddeeff";
            assertThat(fixture.column("t", "u")).containsExactly(uuid);
            assertThat(fixture.column("t", "f")).containsExactly("::ffff:1.2.3.4");
            assertThat(fixture.lookup("t", "id", List.of("u"), List.of(List.of(uuid))))
                    .containsExactly("1");
            assertThat(fixture.lookup("t", "id", List.of("f"), List.of(List.of("::ffff:1.2.3.4"))))
                    .containsExactly("1");
        }
    }

    @Test
    void takesLongUniqueKeysForKeysAndThoseOverPeriodsForNone() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT, b LONGTEXT, x DATE, y DATE, PERIOD FOR p (x, y), UNIQUE KEY long_one (b),"
                        + " UNIQUE KEY by_period (id, p WITHOUT OVERLAPS))")) {
            assertThat(fixture.table("t").uniqueKeys()).containsExactly(new UniqueKey("long_one", List.of("b")));
        }
    }

    @Test
    void copiesPackages() throws SQLException {
        try (ScriptFixture fixture = new ScriptFixture(
                DATABASES.server(),
                SchemaScope.OBJECTS,
                "SET SESSION sql_mode = 'ORACLE'",
                "CREATE PACKAGE pack AS FUNCTION one RETURN INT; END",
                "CREATE PACKAGE BODY pack AS FUNCTION one RETURN INT AS BEGIN RETURN 1; END; END")) {
            assertThat(fixture.copied()
                            .ask("SELECT routine_type FROM information_schema.routines"
                                    + " WHERE routine_schema = DATABASE() ORDER BY routine_type"))
                    .containsExactly("PACKAGE", "PACKAGE BODY");
        }
    }
}
