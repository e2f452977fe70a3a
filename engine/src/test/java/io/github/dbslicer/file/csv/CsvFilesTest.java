package io.github.dbslicer.file.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileRun;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CsvFilesTest {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    private final PostgresTestDatabases databases = new PostgresTestDatabases(SERVER.server());

    @TempDir
    Path folder;

    private ConnectionConfig source;

    @BeforeEach
    void create() {
        source = databases.newDatabase();
    }

    @Test
    void everyTableHasAFileOfItsOwnWhateverItIsCalled() throws IOException {
        execute(
                "CREATE SCHEMA sales",
                "CREATE TABLE \"Users\" (id int)",
                "CREATE TABLE users (id int)",
                "CREATE TABLE sales.users (id int)",
                "CREATE TABLE \"a/b\u00e4 c\" (\"x,\"\"y\" int, \"\u00e4\" int)",
                "CREATE TABLE \"con\" (id int)",
                "CREATE TABLE \"..\" (id int)",
                "INSERT INTO \"a/b\u00e4 c\" VALUES (1, 2)");
        export();
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "Users.csv",
                        "users~2.csv",
                        "sales.users.csv",
                        "a%2Fb%C3%A4%20c.csv",
                        "%63on.csv",
                        "public....csv",
                        "manifest.json");
        assertThat(CsvText.read(out("a%2Fb%C3%A4%20c.csv")))
                .containsExactly(List.of("'x,\"y'", "\u00e4"), List.of("1", "2"));
    }

    @Test
    void tablesWithoutRowsOrColumnsHaveFilesToo() {
        execute(
                "CREATE TABLE nothing ()",
                "CREATE TABLE empty (id int, name text)",
                "CREATE TABLE one (name text)",
                "INSERT INTO nothing DEFAULT VALUES",
                "INSERT INTO nothing DEFAULT VALUES",
                "INSERT INTO one VALUES (NULL), (''), (NULL)");
        export();
        assertThat(out("nothing.csv")).hasContent("\n\n\n");
        assertThat(out("empty.csv")).hasContent("id,name\n");
        assertThat(CsvText.read(out("one.csv")))
                .containsExactlyInAnyOrder(List.of("name"), List.of("NULL"), List.of("''"), List.of("NULL"));
        assertThat(manifest().at("/tables/1/rows").asInt()).isEqualTo(2);
    }

    @Test
    void theManifestSaysWhatIsInEachFile() throws IOException {
        execute(
                "CREATE TABLE shop (id bigint PRIMARY KEY, total numeric(9,2) NOT NULL, twice numeric GENERATED ALWAYS AS (total * 2) STORED)",
                "CREATE TABLE sale (id int, shop bigint REFERENCES shop)",
                "INSERT INTO shop VALUES (1, 5), (2, 6)",
                "INSERT INTO sale VALUES (1, 2)");
        export();
        JsonNode manifest = manifest();
        assertThat(manifest.path("format").asString()).isEqualTo("dbslicer csv");
        assertThat(manifest.path("version").asInt()).isEqualTo(1);
        assertThat(manifest.path("sourceType").asString()).isEqualTo("postgresql");
        JsonNode shop = manifest.at("/tables/1");
        assertThat(shop.path("table").asString()).isEqualTo("shop");
        assertThat(shop.path("rows").asLong()).isEqualTo(2);
        assertThat(shop.path("bytes").asLong()).isEqualTo(Files.size(out("shop.csv")));
        assertThat(shop.path("sha256").asString()).isEqualTo(sha256(out("shop.csv")));
        assertThat(shop.at("/columns/0/type").asString()).isEqualTo("integer");
        assertThat(shop.at("/columns/1/sourceType").asString()).isEqualTo("numeric(9,2)");
        assertThat(shop.at("/columns/1/scale").asInt()).isEqualTo(2);
        assertThat(shop.path("columns")).hasSize(2);
        assertThat(shop.at("/generatedColumnsLeftOut/0").asString()).isEqualTo("twice");
        assertThat(shop.at("/primaryKey/0").asString()).isEqualTo("id");
        assertThat(manifest.at("/relations/0/child/table").asString()).isEqualTo("sale");
        assertThat(manifest.at("/relations/0/parentColumns/0").asString()).isEqualTo("id");
    }

    @Test
    void eachFileIsCompressedByItself() throws IOException {
        execute("CREATE TABLE t (id int)", "INSERT INTO t SELECT * FROM generate_series(1, 50000)");
        new FileRun(source, new FileOutput(folder.resolve("out"), "csv", Optional.of(Compression.GZIP))).export();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(out("t.csv.gz")))) {
            List<List<String>> lines = CsvText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(lines).hasSize(50_001);
            assertThat(lines.stream()
                            .skip(1)
                            .mapToInt(line -> Integer.parseInt(line.get(0)))
                            .sum())
                    .isEqualTo(1_250_025_000);
        }
        assertThat(manifest().path("compression").asString()).isEqualTo("gzip");
    }

    @Test
    void largeValuesAreWhole() {
        execute(
                "CREATE TABLE t (id int, a text, b bytea, c text)",
                "INSERT INTO t VALUES (1, repeat('a\"b', 30000), convert_to(repeat('x', 70000), 'UTF8'), repeat('y', 40000))");
        export();
        assertThat(CsvText.read(out("t.csv")).get(1))
                .containsExactly(
                        "1",
                        "'" + "a\"b".repeat(30_000) + "'",
                        "\\x" + "78".repeat(70_000),
                        "'" + "y".repeat(40_000) + "'");
    }

    @Test
    void anEarlierExportIsReplacedAndNothingElse() throws IOException {
        execute("CREATE TABLE t (id int)", "CREATE TABLE gone (id int)");
        export();
        execute("DROP TABLE gone", "INSERT INTO t VALUES (7)");
        export();
        assertThat(files()).containsExactlyInAnyOrder("t.csv", "manifest.json");
        assertThat(out("t.csv")).hasContent("id\n7\n");
        Files.writeString(out("mine.txt"), "mine");
        SliceException refused = new FileRun(source, folder.resolve("out"), "csv").fail();
        assertThat(refused.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(refused).hasMessageContaining("mine.txt");
        assertThat(out("mine.txt")).hasContent("mine");
    }

    @Test
    void aRunThatFailsLeavesWhatWasThere() throws IOException {
        execute("CREATE TABLE t (id int PRIMARY KEY, x int)", "INSERT INTO t VALUES (1, 2)");
        export();
        execute("INSERT INTO t SELECT i, i FROM generate_series(2, 30000) AS i");
        SliceException failure =
                catchSlice("{tables: {t: {rule: all, mask: {x: \"1 / (id - 20000)\"}}}, rules: {all: {where: 1 = 1}}}");
        assertThat(failure).hasMessageContaining("out is as it was before");
        assertThat(out("t.csv")).hasContent("id,x\n1,2\n");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(folder.resolve("out"));
        }
    }

    @Test
    void maskedValuesAreOfTheColumnsType() {
        execute(
                "CREATE TABLE t (id int PRIMARY KEY, name text, born date, seen timestamptz, ok boolean, price numeric(6,2), photo bytea)",
                "INSERT INTO t VALUES (1, 'secret', '1980-05-05', '2024-01-01 00:00+00', true, 9.99, '\\x0102')");
        new FileRun(source, folder.resolve("out"), "csv").slice("""
                rules: {all: {where: 1 = 1}}
                tables:
                  t:
                    rule: all
                    mask:
                      name: {constant: "a \\\\ , b"}
                      born: {constant: "2000-01-01"}
                      seen: {constant: "2000-01-01 10:00"}
                      ok: {constant: "no"}
                      price: {constant: "5"}
                      photo: "'\\\\x5c'::bytea"
                """);
        assertThat(CsvText.read(out("t.csv")).get(1))
                .containsExactly("1", "'a \\ , b'", "2000-01-01", "2000-01-01 10:00:00", "false", "5.00", "\\x5c");
    }

    private SliceException catchSlice(String rules) {
        return catchThrowableOfType(
                SliceException.class, () -> new FileRun(source, folder.resolve("out"), "csv").slice(rules));
    }

    private void execute(String... statements) {
        databases.execute(source, List.of(statements));
    }

    private void export() {
        new FileRun(source, folder.resolve("out"), "csv").export();
    }

    private Path out(String file) {
        return folder.resolve("out").resolve(file);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private JsonNode manifest() {
        return JsonMapper.builder().build().readTree(out("manifest.json").toFile());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
