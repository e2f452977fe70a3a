package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.OutputList;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What is read of single rows of a table: who they are, and what makes them reference others and be referenced. */
final class TableView {
    private final Table table;
    private final KeyText text;
    private final OutputList outputs;

    /** @param relations all that lead out of the table, or to it */
    TableView(Table table, List<Relation> relations, KeyText text) {
        this.table = table;
        this.text = text;
        List<Output> identity = new ArrayList<>();
        table.identity().forEach(column -> identity.add(new Output.Value(column)));
        this.outputs = new OutputList(identity);
        keys().forEach(key -> key.forEach(column -> outputs.position(new Output.Original(column))));
        for (Relation relation : relations) {
            if (relation.child().equals(table.id())) {
                outputs.positions(table.columns(relation.childColumns()));
                relation.condition().ifPresent(sql -> outputs.position(new Output.Condition(sql)));
            }
            if (relation.parent().equals(table.id())) {
                outputs.positions(table.columns(relation.parentColumns()));
                relation.parentCondition().ifPresent(sql -> outputs.position(new Output.Condition(sql)));
            }
        }
    }

    Table table() {
        return table;
    }

    Projection projection() {
        return new Projection(table, outputs.outputs(), 0);
    }

    /** A copy of a row. */
    SeenRow row(RowBatch rows, int row) {
        RowBatch copy = new RowBatch(rows.columns());
        for (int column = 0; column < rows.columns(); column++) {
            copy.appendFrom(rows, row, column);
        }
        return new SeenRow(this, copy);
    }

    /** Where the values of columns stand that make a relation. */
    int[] positions(List<String> columns) {
        return outputs.positions(table.columns(columns));
    }

    /** Where it stands whether a relation's condition holds. */
    int position(String condition) {
        return outputs.position(new Output.Condition(condition));
    }

    /** By the identity; of a table that has none, by a unique key that has no NULL in this row. */
    RowName name(RowBatch rows) {
        List<RowName.Part> parts = new ArrayList<>();
        for (List<Column> key : keys()) {
            if (parts.isEmpty() && key.stream().noneMatch(column -> rows.isNull(0, named(column)))) {
                key.forEach(
                        column -> parts.add(new RowName.Part(column.name(), text.of(column, rows, 0, named(column)))));
            }
        }
        return new RowName(table.id(), parts, !table.keyless());
    }

    private int named(Column column) {
        return outputs.position(new Output.Original(column));
    }

    private List<List<Column>> keys() {
        return table.keyless()
                ? table.uniqueKeys().stream()
                        .map(key -> table.columns(key.columns()))
                        .toList()
                : List.of(table.identity());
    }
}
