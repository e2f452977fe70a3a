package io.github.dbslicer.file.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.FileRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs into packs. */
class PackRunTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path databases;

    private ConnectionConfig source;
    private Path place;

    @BeforeEach
    void fill() {
        SqliteTestDatabases all = new SqliteTestDatabases(databases);
        source = all.newDatabase();
        place = directory.resolve("shop.slice.zst");
        all.execute(
                source,
                List.of(
                        "CREATE TABLE buyers (id INTEGER PRIMARY KEY, name TEXT)",
                        "CREATE TABLE orders (id INTEGER PRIMARY KEY, buyer INTEGER REFERENCES buyers, v)",
                        "CREATE VIEW names AS SELECT name FROM buyers",
                        "INSERT INTO buyers VALUES (1, 'a' || char(9) || 'b'), (2, NULL)",
                        "INSERT INTO orders VALUES (1, 1, x'00ff5c0a'), (2, 1, CAST(x'c328' AS TEXT)), (3, 2, 1.5), (4, NULL, '')"));
    }

    @Test
    void anExportHoldsEverything() throws IOException {
        new FileRun(source, place, "pack").export();
        assertThat(lines())
                .containsEntry("buyers", "i1\tta\\tb\ni2\t\\N\n")
                .containsEntry("orders", "i1\ti1\tb\0\u00ff\\\\\\n\ni2\ti1\tt\u00c3(\ni3\ti2\tr1.5\ni4\t\\N\tt\n");
        try (Pack pack = Pack.open(place)) {
            assertThat(pack.script().beforeRows().toString() + pack.script().afterRows())
                    .contains("table orders", "view names");
            assertThat(pack.relations()).extracting(Object::toString).containsExactly("orders(buyer) -> buyers(id)");
        }
    }

    @Test
    void aSliceHoldsItsRowsAsTheyAreMasked() throws IOException {
        new FileRun(source, place, "pack").slice("""
                rules: {some: {where: "id = 1"}}
                tables:
                  orders: {rule: some, mask: {v: {constant: "none"}}}
                  buyers: {rule: upon_request, mask: {name: "upper(name)"}}
                """);
        assertThat(lines())
                .containsExactlyInAnyOrderEntriesOf(Map.of("buyers", "i1\ttA\\tB\n", "orders", "i1\ti1\ttnone\n"));
        try (Pack pack = Pack.open(place)) {
            assertThat(pack.manifest().rows().values()).containsExactly(1L, 1L);
        }
    }

    @Test
    void aRunThatFailsLeavesWhatWasThere() throws IOException {
        new FileRun(source, place, "pack").export();
        byte[] former = Files.readAllBytes(place);
        SliceException failure =
                catchThrowableOfType(SliceException.class, () -> new FileRun(source, place, "pack").slice("""
                rules: {all: {where: "1 = 1"}}
                tables: {buyers: {rule: all}, orders: {rule: all, mask: {v: "abs(-9223372036854775807 - (id > 2))"}}}
                """));
        assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_READ);
        assertThat(failure).hasMessageEndingWith(place.toRealPath() + " is as it was before");
        assertThat(place).hasBinaryContent(former);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(place);
        }
    }

    /** Of each table that has rows: its bytes, each as a character. */
    private Map<String, String> lines() throws IOException {
        Map<String, String> lines = new TreeMap<>();
        try (Pack pack = Pack.open(place)) {
            for (PackPart part : pack.parts()) {
                try (InputStream in = pack.open(part)) {
                    lines.merge(
                            part.table().toString(),
                            new String(in.readAllBytes(), StandardCharsets.ISO_8859_1),
                            String::concat);
                }
            }
        }
        return lines;
    }
}
