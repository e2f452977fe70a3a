package io.github.dbslicer.config;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A schema in a few words, for tests. */
public final class SchemaSketch {
    private final List<Table> tables = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    /**
     * Adds a table.
     *
     * @param columns by name; {@code *} marks those of the primary key, {@code +} others with an index, {@code =} generated ones,
     *     {@code #} unique ones, {@code !} those that are not nullable, and {@code name:KIND} gives a kind other than INTEGER
     */
    public SchemaSketch table(TableId id, String... columns) {
        List<Column> all = Arrays.stream(columns).map(SchemaSketch::column).toList();
        List<String> key = marked("*", columns);
        List<List<String>> indexes = new ArrayList<>();
        indexes.add(key);
        marked("+", columns).forEach(column -> indexes.add(List.of(column)));
        Optional<UniqueKey> primary = key.isEmpty() ? Optional.empty() : Optional.of(new UniqueKey("PRIMARY", key));
        List<UniqueKey> unique = marked("#", columns).stream()
                .map(column -> new UniqueKey("u_" + column, List.of(column)))
                .toList();
        tables.add(new Table(id, all, primary, unique, indexes, 0));
        return this;
    }

    public SchemaSketch table(String name, String... columns) {
        return table(TableId.of(name), columns);
    }

    /** Declares a reference; columns are separated by commas. */
    public SchemaSketch reference(String child, String childColumns, String parent, String parentColumns) {
        relations.add(new Relation(
                "fk" + relations.size(),
                TableId.of(child),
                List.of(childColumns.split(",")),
                TableId.of(parent),
                List.of(parentColumns.split(",")),
                Optional.empty(),
                true));
        return this;
    }

    public DatabaseSchema schema() {
        return DatabaseSchema.of(tables, relations, List.of());
    }

    private static Column column(String sketch) {
        String[] parts = sketch.replaceAll("[*+=#!]$", "").split(":", 2);
        ValueKind kind = parts.length == 1 ? ValueKind.INTEGER : ValueKind.valueOf(parts[1]);
        return new Column(
                parts[0],
                kind.name().toLowerCase(java.util.Locale.ROOT),
                kind,
                "",
                !sketch.endsWith("!"),
                sketch.endsWith("="));
    }

    private static List<String> marked(String mark, String... columns) {
        return Arrays.stream(columns)
                .filter(column -> column.endsWith(mark))
                .map(column -> column(column).name())
                .toList();
    }
}
