package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.pack.ManifestJson.OutputJson;
import io.github.dbslicer.file.pack.ManifestJson.RowsJson;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A pack that has been found to be whole. Safe for several threads, {@link #close()} apart. */
public final class Pack implements AutoCloseable {
    private final PackBytes file;
    private final Manifest manifest;
    private final DatabaseSchema schema;
    private final SchemaScript script;
    private final List<Relation> relations;
    private final List<SchemaScript.Definition> counters;
    private final List<PackPart> parts;

    private Pack(PackBytes file, PackReader.Contents contents) {
        SchemaJson described = contents.schema();
        this.file = file;
        this.manifest = new Manifest(
                described.tool(),
                described.type(),
                described.source(),
                described.moment().moment(),
                described.rules(),
                rows(contents.manifest()));
        this.schema = described.schema();
        this.script = described.script();
        this.relations = described.allRelations();
        this.counters = SchemaJson.DefinitionJson.definitions(described.counters());
        this.parts = parts(contents.manifest(), schema);
    }

    /**
     * Opens a pack once every byte of it is known to be as it was written.
     *
     * @throws SliceException {@code SOURCE_FILE} that names the damage, or what the file is instead
     */
    public static Pack open(Path path) {
        return open(PackBytes.open(path, path.toString()));
    }

    /**
     * Keeps what a pipe brings in a temporary file until this is closed, and opens that.
     *
     * @param name what users know the pipe by
     * @throws SliceException {@code SOURCE_FILE} that names the damage, or what came instead
     */
    public static Pack spool(InputStream pipe, String name) {
        return open(PackBytes.spool(pipe, name));
    }

    private static Pack open(PackBytes file) {
        try {
            return new Pack(file, new PackReader(file).read());
        } catch (IllegalArgumentException | DateTimeException e) {
            file.close();
            throw file.refused("is a pack whose parts do not fit each other, or name what is not known here.", e);
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    private static Map<TableId, Long> rows(ManifestJson manifest) {
        Map<TableId, Long> rows = new TreeMap<>();
        manifest.tables().forEach(table -> rows.merge(table.table(), table.rows(), Long::sum));
        return rows;
    }

    private static List<PackPart> parts(ManifestJson manifest, DatabaseSchema schema) {
        List<PackPart> parts = new ArrayList<>();
        for (RowsJson rows : manifest.tables()) {
            Projection projection = projection(schema.table(rows.table()), rows.columns());
            for (int index = 0; index < rows.parts().size(); index++) {
                parts.add(new PackPart(
                        projection, rows.directory(), index + 1, rows.parts().get(index)));
            }
        }
        return List.copyOf(parts);
    }

    private static Projection projection(Table table, List<OutputJson> columns) {
        List<Output> outputs =
                columns.stream().map(column -> column.output(table)).toList();
        // A row without values is read as one empty line, which nothing is written of.
        return outputs.isEmpty()
                ? new Projection(table, List.of(new Output.Condition("1 = 1")), 0)
                : new Projection(table, outputs, outputs.size());
    }

    /** What it says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** The source's tables, those without rows included. */
    public DatabaseSchema schema() {
        return schema;
    }

    /** The source's definitions. */
    public SchemaScript script() {
        return script;
    }

    /** The references that hold between the rows: declared ones and those of the rules. */
    public List<Relation> relations() {
        return relations;
    }

    /** The source's counters, for a target whose tables stand already. */
    public List<SchemaScript.Definition> counters() {
        return counters;
    }

    /** All rows, table by table. */
    public List<PackPart> parts() {
        return parts;
    }

    /**
     * Opens the lines of a part, for {@link io.github.dbslicer.dialect.Dialect#lines()} of the source's kind. Whoever reads to the end knows that they are
     * as they were written; a stream that finds otherwise ends with a {@code SliceException}, {@code SOURCE_FILE}. The stream is for one thread and the
     * caller's to close.
     */
    public InputStream open(PackPart part) {
        return new EntryStream(file, part.name(), part.stored());
    }

    @Override
    public void close() {
        file.close();
    }
}
