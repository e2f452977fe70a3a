package io.github.dbslicer.file.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import io.github.dbslicer.client.Export;
import io.github.dbslicer.client.SqliteShell;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.ScriptText;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileFormats;
import io.github.dbslicer.file.FileOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SqlFormatTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop\n.quit.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT)");
            statement.execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO item SELECT i, 'item ' || i FROM n");
            statement.execute("CREATE TABLE \"empty\n.quit\" (id)");
        }
    }

    private ConnectionConfig source() {
        String file = folder.resolve("shop\n.quit.db").toString();
        return new ConnectionConfig("shop", "sqlite", "", 0, "", Optional.empty(), file, Map.of());
    }

    private Path export(String name, Optional<Compression> compression) {
        Path file = folder.resolve(name);
        Export.write(source(), new FileOutput(file, "sql", compression));
        return file;
    }

    @ParameterizedTest
    @CsvSource({"all.sql,NONE", "all.sql.gz,GZIP", "ALL.SQL.ZST,ZSTD", "all.zst,ZSTD", "all,NONE"})
    void isCompressedAsItsNameEnds(String name, Compression expected) throws Exception {
        assertThat(holdsTheShop(uncompressed(export(name, Optional.empty()), expected)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isCompressedAsTheUserSays(Compression compression) throws Exception {
        assertThat(holdsTheShop(uncompressed(export("all.sql", Optional.of(compression)), compression)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"all.sql.gz,ZSTD,zstd,gzip", "all.zst,NONE,none,zstd"})
    void isRefusedWhereNameAndOptionSayDifferentThings(
            String name, Compression compression, String said, String named) {
        assertThatThrownBy(() -> export(name, Optional.of(compression)))
                .isInstanceOfSatisfying(
                        SliceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("--compress " + said)
                .hasMessageContaining("which says " + named);
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @Test
    void saysWhatItIsAndWhatItHolds() throws IOException {
        List<String> lines = Files.readAllLines(export("all.sql", Optional.empty()));
        assertThat(lines.get(0)).startsWith("-- DbSlicer: SQLite ").endsWith("shop?.quit.db");
        assertThat(lines.get(1)).startsWith("-- Rows as of 2");
        assertThat(lines.get(2)).isEqualTo("-- Load with sqlite3 NEW.db < FILE");
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .containsExactly("-- Rows:", "--              0  empty?.quit", "--          5,000  item");
    }

    @Test
    void isWhatItWasWhereARunFails() throws Exception {
        Path file = export("all.sql", Optional.empty());
        byte[] before = Files.readAllBytes(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop\n.quit.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE last (v)");
            statement.execute("INSERT INTO last VALUES ('1')");
            statement.execute("PRAGMA writable_schema = ON");
            statement.execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE last (v INT)' WHERE name = 'last'");
        }
        assertThatThrownBy(() -> export("all.sql", Optional.empty()))
                .isInstanceOf(SliceException.class)
                .hasMessageContaining("is as it was before");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("all.sql", "shop\n.quit.db");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void fillersHoldNothing(Compression compression) throws IOException {
        for (int size : List.of(Filler.LEAST, 33, 1024, 65_000)) {
            byte[] filler = Filler.of(compression, size);
            assertThat(filler).hasSize(size);
            byte[] twice = java.nio.ByteBuffer.allocate(2 * size)
                    .put(filler)
                    .put(filler)
                    .array();
            assertThat(uncompressed(new ByteArrayInputStream(twice), compression))
                    .isEmpty();
        }
    }

    @Test
    void isFoundByTheEndingsOfNames() {
        assertThat(new FileFormats().format("sql").endings()).containsExactly(".sql", ".sql.gz", ".sql.zst");
        assertThat(ScriptText.REMARK_LENGTH).isGreaterThan(200);
    }

    private boolean holdsTheShop(String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            SqliteShell.execute(connection, script);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*), sum(id), max(name) FROM item")) {
                row.next();
                return row.getLong(1) == 5000
                        && row.getLong(2) == 12_502_500
                        && row.getString(3).equals("item 999");
            }
        }
    }

    private static String uncompressed(Path file, Compression compression) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return uncompressed(stream, compression);
        }
    }

    private static String uncompressed(InputStream stream, Compression compression) throws IOException {
        try (InputStream plain = switch (compression) {
            case NONE -> stream;
            case GZIP -> new GZIPInputStream(stream);
            case ZSTD -> new ZstdInputStream(stream);
        }) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
