package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.schema.TableId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a pack says of itself.
 *
 * @param tool what wrote it: name and version
 * @param type the source's kind of database, by {@link io.github.dbslicer.dialect.Dialect#type()}
 * @param source what it was, for the user: product, version and name
 * @param moment that the rows are of
 * @param rules a digest of the rules that selected and masked them; {@code none} where every row was taken as it was
 * @param rows how many are in the pack, of every table that could have some
 */
public record Manifest(String tool, String type, String source, Moment moment, String rules, Map<TableId, Long> rows) {
    public Manifest {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }
}
