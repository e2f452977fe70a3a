package io.github.dbslicer.file.csv;

import io.github.dbslicer.file.PieceFile;
import io.github.dbslicer.schema.Table;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The file of one table.
 *
 * @param name within the directory
 * @param rows that were written to it until now
 */
record CsvFile(Table table, String name, PieceFile pieces, AtomicLong rows) {
    CsvFile(Table table, String name, PieceFile pieces) {
        this(table, name, pieces, new AtomicLong());
    }
}
