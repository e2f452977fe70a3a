package io.github.dbslicer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteTypesTest {
    @TempDir
    private Path directory;

    private Judge export(String... statements) throws SQLException {
        Path file = directory.resolve("source.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return Export.whole(Export.sqlite(file), directory.resolve("out"));
    }

    private static List<String> values(String... values) {
        return Arrays.asList(values);
    }

    @Test
    void aColumnHasTheTypeThatAllOfItsValuesHave() throws SQLException {
        try (Judge judge = export(
                "create table t (id integer primary key, whole, fraction, words, bytes, empty, day datetime not null)",
                "insert into t values (1, -9223372036854775808, 0.1, 'é', x'00ff', null, '2024-02-29')",
                "insert into t values (2, 9223372036854775807, -1e308, '', x'', null, '')",
                "insert into t values (3, null, null, null, null, null, 'x')")) {
            assertThat(judge.schema("t"))
                    .containsExactly(
                            "id INT64 REQUIRED",
                            "whole INT64 OPTIONAL",
                            "fraction DOUBLE OPTIONAL",
                            "words BYTE_ARRAY OPTIONAL",
                            "bytes BYTE_ARRAY OPTIONAL",
                            "empty BYTE_ARRAY OPTIONAL",
                            "day BYTE_ARRAY REQUIRED");
            assertThat(judge.column("t", "whole"))
                    .isEqualTo(values("-9223372036854775808", "9223372036854775807", null));
            assertThat(judge.column("t", "fraction")).isEqualTo(values("0.1", "-1e+308", null));
            assertThat(judge.column("t", "words")).isEqualTo(values("é", "", null));
            assertThat(judge.query("t", "select hex(bytes) from FILE order by id"))
                    .containsExactly(List.of("00FF"), List.of(""), values((String) null));
            assertThat(judge.column("t", "empty")).isEqualTo(values(null, null, null));
            assertThat(judge.column("t", "day")).isEqualTo(values("2024-02-29", "", "x"));
        }
    }

    @Test
    void wholeNumbersAmongFloatsAreFloatsWhereEachIsTheSame() throws SQLException {
        try (Judge judge = export(
                "create table t (id integer primary key, price decimal(10,2), big)",
                "insert into t values (1, 10.00, 9007199254740993), (2, 9.99, 0.5), (3, 9007199254740992, null)")) {
            assertThat(judge.schema("t"))
                    .containsExactly(
                            "id INT64 REQUIRED",
                            "price DOUBLE OPTIONAL",
                            "big OPTIONAL",
                            "integer INT64 OPTIONAL",
                            "real DOUBLE OPTIONAL");
            assertThat(judge.column("t", "price")).isEqualTo(values("10.0", "9.99", "9007199254740992.0"));
            assertThat(judge.fact("t", "columns")).contains("of which the whole ones are the same as floats");
        }
    }

    @Test
    void valuesOfSeveralTypesKeepThem() throws SQLException {
        try (Judge judge = export(
                "create table t (id integer primary key, mixed, filled not null)",
                "insert into t values (1, 1, 1), (2, '1', 'x'), (3, x'31', 2), (4, 1.5, ''), (5, null, 3)")) {
            assertThat(judge.query(
                            "t",
                            "select mixed.integer, mixed.real, mixed.text, hex(mixed.blob), mixed is null,"
                                    + " filled.integer, filled.text from FILE order by id"))
                    .containsExactly(
                            values("1", null, null, null, "false", "1", null),
                            values(null, null, "1", null, "false", null, "x"),
                            values(null, null, null, "31", "false", "2", null),
                            values(null, "1.5", null, null, "false", null, ""),
                            values(null, null, null, null, "true", "3", null));
            assertThat(judge.schema("t")).contains("mixed OPTIONAL", "filled REQUIRED");
            assertThat(judge.fact("t", "columns")).contains("values of several types, each in its own member");
        }
    }
}
