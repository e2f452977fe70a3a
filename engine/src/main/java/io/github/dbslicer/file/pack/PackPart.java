package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.schema.Table;

/**
 * Some of the rows of a table, which can be read apart from all others.
 *
 * @param name of the file in the pack
 * @param projection to write the rows with. A row's line has as many values as it has outputs, but for one without: that is written as none, and its
 *     line is one empty value
 * @param rows how many
 * @param bytes of their lines
 */
public record PackPart(String name, Projection projection, long rows, long bytes) {
    public Table table() {
        return projection.table();
    }
}
