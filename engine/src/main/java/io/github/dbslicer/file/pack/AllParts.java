package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.file.pack.ManifestJson.OutputJson;
import io.github.dbslicer.file.pack.ManifestJson.RowsJson;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of all tables, apart for each way in which rows of a table are written, of which there is one as a rule. Safe for several threads. */
final class AllParts {
    private final Directories directories;
    private final Map<TableId, Map<List<OutputJson>, TableParts>> byTable = new LinkedHashMap<>();

    /** @param tables that may have rows */
    AllParts(List<TableId> tables) {
        this.directories = new Directories(tables);
        tables.forEach(table -> byTable.put(table, new LinkedHashMap<>()));
    }

    /** Those of rows that are written like this. */
    synchronized TableParts of(Projection projection) {
        TableId table = projection.table().id();
        Map<List<OutputJson>, TableParts> ofTable = byTable.get(table);
        if (ofTable == null) {
            throw new IllegalArgumentException("rows of " + table + " were not announced");
        }
        String directory = directories.of(table) + (ofTable.isEmpty() ? "" : "+" + ofTable.size());
        return ofTable.computeIfAbsent(OutputJson.of(projection), columns -> new TableParts(table, directory, columns));
    }

    /** For the manifest, once all of them are written: every table. */
    synchronized List<RowsJson> json() {
        List<RowsJson> all = new ArrayList<>();
        byTable.forEach((table, ofTable) -> {
            ofTable.values().forEach(parts -> all.add(parts.json()));
            if (ofTable.isEmpty()) {
                all.add(new RowsJson(table.schema(), table.name(), directories.of(table), List.of(), 0, List.of()));
            }
        });
        return all;
    }
}
