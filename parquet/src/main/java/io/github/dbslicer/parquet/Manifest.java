package io.github.dbslicer.parquet;

import io.github.dbslicer.file.FileContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file that tells what is in the directory. */
final class Manifest {
    private static final Path NAME = Path.of("manifest.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Manifest() {}

    /** @param rows by table's file */
    static void write(Path directory, FileContents contents, Map<TableFile, Long> rows) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("format", ParquetFormat.NAME);
        told.put("version", FileFacts.FORMAT_VERSION);
        told.put("source", contents.source());
        told.put("moment", contents.moment().toString());
        told.put("rules", contents.rules());
        List<Map<String, Object>> tables = new ArrayList<>();
        rows.forEach((file, count) -> {
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("name", file.columns().table().id().toString());
            table.put("file", file.name());
            table.put("rows", count);
            tables.add(table);
        });
        told.put("tables", tables);
        Files.write(directory.resolve(NAME), JSON.writeValueAsBytes(told));
    }

    /** The files that an earlier export has left in a directory, the manifest included; empty where it is none. */
    static Set<Path> files(Path directory) {
        Path manifest = directory.resolve(NAME);
        if (!Files.isRegularFile(manifest)) {
            return Set.of();
        }
        try {
            JsonNode told = JSON.readTree(manifest);
            if (!told.path("format").asString("").equals(ParquetFormat.NAME)) {
                return Set.of();
            }
            Set<Path> files = new LinkedHashSet<>();
            files.add(NAME);
            told.path("tables")
                    .forEach(table -> files.add(Path.of(table.path("file").asString(""))));
            return files;
        } catch (JacksonException none) {
            return Set.of();
        }
    }
}
