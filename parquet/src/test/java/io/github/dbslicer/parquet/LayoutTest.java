package io.github.dbslicer.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Compression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a directory of Parquet files holds besides rows. */
final class LayoutTest {
    @TempDir
    private Path directory;

    private Path source;
    private Path out;

    @BeforeEach
    void name() {
        source = directory.resolve("source.db");
        out = directory.resolve("out");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + source);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Judge export() {
        return Export.whole(Export.sqlite(source), out);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void emptyTablesHaveFilesToo() throws SQLException, IOException {
        execute("create table nobody (id integer primary key, name text)");
        try (Judge judge = export()) {
            assertThat(files()).containsExactly("manifest.json", "nobody.parquet");
            assertThat(judge.schema("nobody")).containsExactly("id INT64 REQUIRED", "name BYTE_ARRAY OPTIONAL");
            assertThat(judge.query("nobody", "select count(*) from FILE")).containsExactly(List.of("0"));
        }
    }

    @Test
    void oddNamesOfTablesAndColumnsAreKept() throws SQLException, IOException {
        execute(
                "create table \"a/b \"\"Ü\"\" %\" (id integer primary key, \"x.y \"\"z\"\" ü\" integer, \"\" integer)",
                "insert into \"a/b \"\"Ü\"\" %\" values (1, 7, 8)");
        try (Judge judge = export()) {
            String file = "a%2Fb%20%22%C3%9C%22%20%25";
            assertThat(files()).containsExactly(file + ".parquet", "manifest.json");
            assertThat(judge.schema(file))
                    .containsExactly("id INT64 REQUIRED", "x.y \"z\" ü INT64 OPTIONAL", " INT64 OPTIONAL");
            assertThat(judge.query(file, "select \"x.y \"\"z\"\" ü\" from FILE"))
                    .containsExactly(List.of("7"));
            assertThat(judge.fact(file, "table")).isEqualTo("a/b \"Ü\" %");
        }
    }

    @Test
    void filesSayWhereTheirRowsAreFrom() throws SQLException, IOException {
        execute("create table t (id integer primary key, name varchar(10))", "insert into t values (1, 'x')");
        try (Judge judge = export()) {
            assertThat(judge.fact("t", "format")).isEqualTo("1");
            assertThat(judge.fact("t", "source")).startsWith("SQLite ");
            assertThat(judge.fact("t", "moment")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:.* UTC.*");
            assertThat(judge.fact("t", "columns"))
                    .isEqualTo("[{\"name\":\"id\",\"type\":\"INTEGER\"},{\"name\":\"name\",\"type\":\"varchar(10)\"}]");
        }
        JsonNode manifest = new JsonMapper().readTree(out.resolve("manifest.json"));
        assertThat(manifest.path("format").asString()).isEqualTo("dbslicer parquet");
        assertThat(manifest.path("tables").get(0).path("file").asString()).isEqualTo("t.parquet");
        assertThat(manifest.path("tables").get(0).path("rows").asInt()).isEqualTo(1);
    }

    @Test
    void anEarlierExportIsReplacedAndNothingElseIs() throws SQLException, IOException {
        execute("create table old (id integer primary key)");
        export().close();
        execute("drop table old", "create table new (id integer primary key)");
        export().close();
        assertThat(files()).containsExactly("manifest.json", "new.parquet");
        Files.writeString(out.resolve("notes.txt"), "mine");
        SliceException refused = catchThrowableOfType(SliceException.class, this::export);
        assertThat(refused.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(refused).hasMessageContaining("notes.txt");
        assertThat(files()).containsExactly("manifest.json", "new.parquet", "notes.txt");
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreCompressedAsAsked(Compression compression) throws SQLException {
        execute(
                "create table t (id integer primary key, name text)",
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000)"
                        + " insert into t select i, 'name ' || (i % 10) || hex(randomblob(100)) from n");
        Export.run(Export.sqlite(source), out, Optional.of(compression), RulesFile.EVERYTHING);
        String codec = compression == Compression.NONE ? "UNCOMPRESSED" : compression.name();
        try (Judge judge = new Judge(out)) {
            assertThat(judge.query("t", "select distinct compression from parquet_metadata(FILE)"))
                    .containsExactly(List.of(codec));
            assertThat(judge.query("t", "select count(*), sum(id), count(distinct name) from FILE"))
                    .containsExactly(List.of("5000", "12502500", "5000"));
        }
    }

    @Test
    void readersFindRowsByTheStatisticsOfTheirGroups() throws SQLException {
        execute(
                "create table t (id integer primary key, name text, few text)",
                "insert into t values (-5, 'é', 'x'), (3, 'a', 'x'), (0, null, 'x')");
        try (Judge judge = export()) {
            assertThat(judge.query(
                            "t",
                            "select stats_min_value, stats_max_value, stats_null_count from"
                                    + " parquet_metadata(FILE) order by column_id"))
                    .containsExactly(List.of("-5", "3", "0"), List.of("a", "é", "1"), List.of("x", "x", "0"));
            assertThat(judge.query("t", "select id from FILE where name = 'é'")).containsExactly(List.of("-5"));
        }
    }

    @Test
    void hundredsOfTablesAreWrittenSideBySide() throws SQLException, IOException {
        int tables = Integer.getInteger("dbslicer.parquet.tables", 60);
        String[] statements = IntStream.range(0, tables)
                .boxed()
                .flatMap(number -> Stream.of(
                        "create table t" + number + " (id integer primary key, name text)",
                        "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + (number + 1)
                                + ") insert into t" + number + " select i, 'row ' || i from n"))
                .toArray(String[]::new);
        execute(statements);
        try (Judge judge = export()) {
            assertThat(files()).hasSize(tables + 1);
            for (int number : Arrays.asList(0, tables / 2, tables - 1)) {
                assertThat(judge.query("t" + number, "select count(*), max(name) from FILE where id = " + (number + 1)))
                        .containsExactly(List.of("1", "row " + (number + 1)));
            }
        }
    }
}
