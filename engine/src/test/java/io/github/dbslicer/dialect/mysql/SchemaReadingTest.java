package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaReadingTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static Table table(String... statements) {
        try (SourceFixture fixture = new SourceFixture(DATABASES.server(), statements)) {
            return fixture.table("t");
        }
    }

    @Test
    void tellsKindAndCharacterSetOfColumns() {
        Table table = table(
                "CREATE TABLE t (i INT, u BIGINT UNSIGNED NOT NULL, d DECIMAL(5,2), v VARCHAR(9) CHARACTER SET latin1,"
                        + " b BINARY(16), c VARBINARY(16), s TIMESTAMP(3) NULL, g POINT, e ENUM('x') CHARACTER SET utf8mb4)");
        assertThat(table.columns().stream().map(Column::kind))
                .containsExactly(
                        ValueKind.INTEGER,
                        ValueKind.UNSIGNED,
                        ValueKind.NUMBER,
                        ValueKind.TEXT,
                        ValueKind.BINARY_16,
                        ValueKind.BINARY,
                        ValueKind.TEMPORAL,
                        ValueKind.OPAQUE,
                        ValueKind.TEXT);
        assertThat(table.columns().stream().map(Column::charset))
                .containsExactly("", "", "", "latin1", "", "", "", "", "utf8mb4");
        assertThat(table.columns().stream().filter(column -> !column.nullable()).map(Column::name))
                .containsExactly("u");
    }

    @Test
    void tellsComputedColumnsFromThoseWithComputedDefaults() {
        Table table = table("CREATE TABLE t (id INT PRIMARY KEY, a INT AS (id + 1) VIRTUAL, b INT AS (id + 2) STORED,"
                + " c INT DEFAULT (1 + 1), d TIMESTAMP DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP)");
        assertThat(table.writableColumns().stream().map(Column::name)).containsExactly("id", "c", "d");
    }

    @Test
    void takesInvisibleColumnsForColumns() {
        assertThat(table("CREATE TABLE t (id INT PRIMARY KEY, a INT INVISIBLE)").writableColumns().stream()
                        .map(Column::name))
                .containsExactly("id", "a");
    }

    @Test
    void leavesOutKeysOverPartsOfColumns() {
        Table table = table("CREATE TABLE t (a VARCHAR(20), b VARCHAR(20) NOT NULL, c TEXT, UNIQUE KEY part (a(3)),"
                + " UNIQUE KEY whole (b, a), KEY text_part (c(10)), KEY (a))");
        assertThat(table.primaryKey()).isEmpty();
        assertThat(table.uniqueKeys()).containsExactly(new UniqueKey("whole", List.of("b", "a")));
        assertThat(table.indexes()).containsExactlyInAnyOrder(List.of("b", "a"), List.of("a"));
    }

    @Test
    void leavesOutIndexesThatTheOptimizerMustNotUse() {
        String hidden = DATABASES.server().isMariaDb() ? "IGNORED" : "INVISIBLE";
        Table table = table("CREATE TABLE t (a INT PRIMARY KEY, b INT, c INT, KEY (b) " + hidden + ", UNIQUE KEY u (c) "
                + hidden + ")");
        assertThat(table.indexes()).containsExactly(List.of("a"));
        assertThat(table.uniqueKeys()).containsExactly(new UniqueKey("u", List.of("c")));
    }

    @Test
    void readsNamesThatNeedQuotes() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE `sel``ect \"x'` (`from` INT PRIMARY KEY, `a b` INT, `ünï` INT, UNIQUE KEY `k``ey` (`a b`))",
                "INSERT INTO `sel``ect \"x'` VALUES (1, 2, 3)")) {
            Table table = fixture.table("sel`ect \"x'");
            assertThat(table.primaryKey()).contains(new UniqueKey("PRIMARY", List.of("from")));
            assertThat(table.uniqueKeys()).containsExactly(new UniqueKey("k`ey", List.of("a b")));
            assertThat(fixture.scan(fixture.projection("sel`ect \"x'"), "%table_name%.`a b` = 2"))
                    .containsExactly("1 2 3");
        }
    }

    @Test
    void isNotMisledByCommentsDefaultsAndMembers() {
        Table table =
                table("CREATE TABLE t (a INT COMMENT 'x), PRIMARY KEY (`b`), \\\\', b VARCHAR(20) DEFAULT ')(`,''',"
                        + " c ENUM('PRIMARY KEY (`b`)', 'it''s'), KEY (b)) COMMENT = 'it''s (`'");
        assertThat(table.primaryKey()).isEqualTo(Optional.empty());
        assertThat(table.indexes()).containsExactly(List.of("b"));
    }

    @Test
    void leavesOutViews() {
        try (SourceFixture fixture =
                new SourceFixture(DATABASES.server(), "CREATE TABLE t (a INT)", "CREATE VIEW v AS SELECT a FROM t")) {
            assertThat(fixture.schema().tables()).hasSize(1);
        }
    }

    @Test
    void readsPartitionedAndOtherEngines() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (a INT PRIMARY KEY) PARTITION BY RANGE (a)"
                        + " (PARTITION p1 VALUES LESS THAN (10), PARTITION p2 VALUES LESS THAN MAXVALUE)",
                "CREATE TABLE m (a INT, KEY (a)) ENGINE=MyISAM",
                "INSERT INTO t VALUES (1), (11)")) {
            assertThat(fixture.table("t").primaryKey()).contains(new UniqueKey("PRIMARY", List.of("a")));
            assertThat(fixture.table("m").indexes()).containsExactly(List.of("a"));
            assertThat(fixture.scan(fixture.projection("t"), "1=1")).containsExactlyInAnyOrder("1", "11");
        }
    }
}
