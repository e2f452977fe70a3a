package io.github.dbslicer.file.csv;

import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileNames;
import io.github.dbslicer.file.PieceFile;
import io.github.dbslicer.file.PieceWriter;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a slice's tables, each with its header, beside their place. Safe for several threads once created. */
final class CsvFiles implements AutoCloseable {
    private final Path directory;
    private final Map<TableId, CsvFile> files = new TreeMap<>();

    private CsvFiles(Path directory) {
        this.directory = directory;
    }

    /** Creates a file for each table, whether rows will come or not. */
    static CsvFiles create(Beside place, FileContents contents, Compression compression) {
        CsvFiles created = new CsvFiles(place.create());
        Map<TableId, String> names =
                FileNames.of(contents.tables().stream().map(Table::id).toList());
        try (PieceWriter writer = new PieceWriter(compression)) {
            for (Table table : contents.tables()) {
                created.add(place.place(), table, names.get(table.id()) + ending(compression), writer);
            }
            return created;
        } catch (RuntimeException failure) {
            created.close();
            throw failure;
        }
    }

    private void add(Path place, Table table, String name, PieceWriter writer) {
        PieceFile pieces = PieceFile.open(directory.resolve(name), place.resolve(name));
        CsvFile file = new CsvFile(table, name, pieces);
        files.put(table.id(), file);
        byte[] header = header(table.writableColumns());
        writer.append(pieces, out -> out.write(header, 0, header.length));
    }

    private static byte[] header(List<Column> columns) {
        ByteArray line = new ByteArray();
        for (int index = 0; index < columns.size(); index++) {
            if (index > 0) {
                line.append((byte) ',');
            }
            int start = line.length();
            byte[] name = columns.get(index).name().getBytes(StandardCharsets.UTF_8);
            line.append(name, 0, name.length);
            Quotes.quoteWhereNeeded(line, start);
        }
        line.append((byte) '\n');
        return Arrays.copyOf(line.data(), line.length());
    }

    private static String ending(Compression compression) {
        return switch (compression) {
            case NONE -> ".csv";
            case GZIP -> ".csv.gz";
            case ZSTD -> ".csv.zst";
        };
    }

    /** Where they are until all are whole. */
    Path directory() {
        return directory;
    }

    /** By table. */
    Collection<CsvFile> all() {
        return files.values();
    }

    /** @throws IllegalArgumentException where the slice has no such table */
    CsvFile of(TableId table) {
        CsvFile file = files.get(table);
        if (file == null) {
            throw new IllegalArgumentException("no rows of " + table + " were told of");
        }
        return file;
    }

    @Override
    public void close() {
        files.values().forEach(file -> file.pieces().close());
    }
}
