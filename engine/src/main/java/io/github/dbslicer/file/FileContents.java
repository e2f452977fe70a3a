package io.github.dbslicer.file;

import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.List;

/**
 * What a file is to hold.
 *
 * @param dialect of the source
 * @param source what it is, for the user: product, version and name, without the way there
 * @param moment that the rows are of
 * @param rules a digest of the rules that select and mask them; {@code none} where every row is taken as it is
 * @param schema of the source
 * @param tables whose rows may be written, by name
 * @param relations that hold between the rows: declared ones and those of the rules
 * @param counters of the source, for a target whose tables stand already
 */
public record FileContents(
        Dialect dialect,
        String source,
        Moment moment,
        String rules,
        DatabaseSchema schema,
        List<Table> tables,
        List<Relation> relations,
        List<SchemaScript.Definition> counters) {

    public FileContents {
        tables = List.copyOf(tables);
        relations = List.copyOf(relations);
        counters = List.copyOf(counters);
    }
}
