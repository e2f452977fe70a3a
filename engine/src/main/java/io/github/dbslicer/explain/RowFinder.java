package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds single rows by what leads to them. For one thread. */
final class RowFinder {
    private static final RowFilter ANY_ROW = new RowFilter.Condition("1 = 1");

    private final ReadSession session;
    private final DatabaseSchema schema;
    private final List<Relation> relations;
    private final EqualSides equality;
    private final KeyText text;
    private final Map<TableId, TableView> views = new HashMap<>();

    RowFinder(ReadSession session, Scene scene, EqualSides equality, KeyText text) {
        this.session = session;
        this.schema = scene.schema();
        this.relations = scene.relationsAndJoins();
        this.equality = equality;
        this.text = text;
    }

    TableView view(TableId table) {
        return views.computeIfAbsent(table, id -> new TableView(schema.table(id), relations, text));
    }

    /** The rows of a table that a lookup finds. */
    List<SeenRow> rows(TableId table, Lookup lookup) {
        TableView view = view(table);
        List<SeenRow> found = new ArrayList<>();
        Rows.forEach(
                session.lookup(view.projection(), lookup),
                view.projection().outputs().size(),
                batch -> {
                    for (int row = 0; row < batch.rows(); row++) {
                        found.add(view.row(batch, row));
                    }
                });
        return found;
    }

    /** The rows that a row references, as the closure follows references: by the equality of the parent. */
    List<SeenRow> parents(SeenRow child, Relation relation) {
        Table parent = schema.table(relation.parent());
        List<Column> by = parent.columns(relation.parentColumns());
        List<Column> values = child.table().columns(relation.childColumns());
        Optional<RowFilter> among = relation.parentCondition().map(RowFilter.Condition::new);
        KeyCodec codec = KeyCodec.of(by);
        return child.meets(relation.condition())
                ? child.key(codec, relation.childColumns())
                        .map(key -> rows(
                                parent.id(), new Lookup(by, values, values(codec, key, by), among, Optional.empty())))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * A row that a row joins: by the equality of the child.
     *
     * @param among which rows of the parent are looked at
     */
    Optional<SeenRow> joined(SeenRow child, Relation relation, RowFilter among) {
        Table parent = schema.table(relation.parent());
        List<Column> by = parent.columns(relation.parentColumns());
        List<Column> values = child.table().columns(relation.childColumns());
        Optional<Table> judge = equality.of(relation) ? Optional.empty() : Optional.of(child.table());
        KeyCodec codec = KeyCodec.of(judge.isPresent() ? values : by);
        RowFilter one = first(relation.parentCondition(), Optional.of(among), 1);
        return child.key(codec, relation.childColumns())
                .map(key -> new Lookup(by, values, values(codec, key, by), Optional.of(one), judge))
                .flatMap(lookup -> rows(parent.id(), lookup).stream().findFirst());
    }

    /** What the keys of rows that are referenced are encoded by, for {@link #children}. */
    KeyCodec codec(Relation relation) {
        return KeyCodec.of(
                equality.of(relation)
                        ? schema.table(relation.child()).columns(relation.childColumns())
                        : schema.table(relation.parent()).columns(relation.parentColumns()));
    }

    /**
     * Asks for the rows that reference others, as the closure follows references: by the equality of the parent.
     *
     * @param keys of the parents, as many as fit a statement
     * @param among which of the rows are looked at
     */
    Lookup children(Relation relation, KeyList keys, Optional<RowFilter> among) {
        Table parent = schema.table(relation.parent());
        List<Column> by = schema.table(relation.child()).columns(relation.childColumns());
        return new Lookup(
                by,
                parent.columns(relation.parentColumns()),
                values(codec(relation), keys, by),
                among,
                equality.of(relation) ? Optional.empty() : Optional.of(parent));
    }

    private static RowBatch values(KeyCodec codec, KeyList keys, List<Column> by) {
        RowBatch values = new RowBatch(by.size());
        codec.decode(keys, 0, keys.size(), values);
        return values;
    }

    /** So many rows at most of those that meet a relation's condition, and a filter. */
    static RowFilter first(Optional<String> condition, Optional<RowFilter> filter, int rows) {
        List<RowFilter> all = Stream.concat(condition.stream().map(RowFilter.Condition::new), filter.stream())
                .toList();
        return new RowFilter.First(all.isEmpty() ? ANY_ROW : new RowFilter.All(all), rows);
    }
}
