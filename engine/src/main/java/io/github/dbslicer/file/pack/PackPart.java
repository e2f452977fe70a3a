package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.file.pack.ManifestJson.PartJson;
import io.github.dbslicer.schema.Table;

/** Some of the rows of a table, which can be read apart from all others. */
public final class PackPart {
    private final Projection projection;
    private final String directory;
    private final int number;
    private final PartJson part;

    /** @param number from 1 */
    PackPart(Projection projection, String directory, int number, PartJson part) {
        this.projection = projection;
        this.directory = directory;
        this.number = number;
        this.part = part;
    }

    /** Of the file in the pack. */
    public String name() {
        return TableParts.name(directory, number);
    }

    public Table table() {
        return projection.table();
    }

    /** What to write the rows with. It is the same for all parts whose rows are alike. A row has as many values as it has outputs. */
    public Projection projection() {
        return projection;
    }

    /** How many there are. */
    public long rows() {
        return part.rows();
    }

    /** How many bytes their lines have. */
    public long bytes() {
        return part.bytes();
    }

    Stored stored() {
        return part.stored();
    }

    @Override
    public String toString() {
        return name();
    }
}
