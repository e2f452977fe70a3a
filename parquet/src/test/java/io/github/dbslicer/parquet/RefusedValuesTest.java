package io.github.dbslicer.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Parquet cannot hold as it is ends a run, and is told with the way out. */
final class RefusedValuesTest {
    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    private Path directory;

    private static ConnectionConfig mariadb(String... statements) {
        String database = MARIADB.server().newDatabase();
        MARIADB.server().execute(database, statements);
        return Export.connection("mysql", MARIADB.server(), database);
    }

    private static ConnectionConfig postgres(String... statements) {
        String database = POSTGRES.server().newDatabase();
        POSTGRES.server().execute(database, statements);
        return Export.connection("postgresql", POSTGRES.server(), database);
    }

    private String refusal(ConnectionConfig source) throws IOException {
        SliceException refused = catchThrowableOfType(
                SliceException.class,
                () -> Export.run(source, directory.resolve("out"), Optional.empty(), RulesFile.EVERYTHING));
        assertThat(refused.code()).isEqualTo(ErrorCode.TARGET_WRITE);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
        return refused.getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date|0000-00-00|DATE|days of the calendar in the years 1 to 9999",
                "time|24:00:00|TIME(MICROS,false)|times of a day, to the microsecond",
            })
    void ofMariaDb(String type, String value, String becomes, String held) throws IOException {
        ConnectionConfig source = mariadb(
                "set sql_mode = 'ALLOW_INVALID_DATES'",
                "create table t (id int primary key, odd " + type + " null)",
                "insert into t values (1, null), (2, '" + value + "')");
        assertThat(refusal(source))
                .startsWith("writing t: column odd holds a value that cannot stand in a Parquet file as it is")
                .contains("where its type " + type)
                .contains("becomes " + becomes + ", which holds " + held)
                .contains("mask")
                .contains("--format csv")
                .doesNotContain(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date|infinity",
                "numeric(5,2)|NaN",
            })
    void ofPostgres(String type, String value) throws IOException {
        ConnectionConfig source = postgres(
                "create schema sales",
                "create table sales.t (id int primary key, odd " + type + ")",
                "insert into sales.t values (1, null), (2, '" + value + "')");
        assertThat(refusal(source))
                .startsWith("writing sales.t: column odd holds a value that cannot stand in a Parquet file as it is")
                .contains("--format csv")
                .doesNotContain(value);
    }

    @Test
    void aMaskMakesTheWayFree() throws IOException {
        ConnectionConfig source = mariadb(
                "set sql_mode = ''",
                "create table t (id int primary key, odd date)",
                "insert into t values (1, '0000-00-00'), (2, '2024-02-29')");
        Path rules = directory.resolve("schema.yml");
        Files.writeString(rules, """
            rules: {all: {where: 1 = 1}}
            tables:
              t: {rule: all, mask: {odd: "nullif(odd, '0000-00-00')"}}
            """);
        Path out = directory.resolve("out");
        Export.run(source, out, Optional.empty(), RulesReader.read(rules));
        try (Judge judge = new Judge(out)) {
            assertThat(judge.query("t", "select id, odd from FILE order by id"))
                    .isEqualTo(List.of(java.util.Arrays.asList("1", null), List.of("2", "2024-02-29")));
        }
    }
}
