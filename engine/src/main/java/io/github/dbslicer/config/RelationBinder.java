package io.github.dbslicer.config;

import io.github.dbslicer.error.Problems;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds the relations of a rules file. */
final class RelationBinder {
    private final DatabaseSchema schema;
    private final NameBinder names;
    private final Problems problems;
    private final List<RulesWarning> warnings;

    RelationBinder(DatabaseSchema schema, NameBinder names, Problems problems, List<RulesWarning> warnings) {
        this.schema = schema;
        this.names = names;
        this.problems = problems;
        this.warnings = warnings;
    }

    /** The relations that the file adds to those of the schema. */
    List<Relation> bind(List<RulesFile.RelationEntry> entries) {
        List<Relation> relations = new ArrayList<>();
        for (RulesFile.RelationEntry entry : entries) {
            bind(entry).filter(relation -> isNew(relation, relations)).ifPresent(relation -> {
                warnOfScans(entry, relation);
                relations.add(relation);
            });
        }
        return relations;
    }

    private Optional<Relation> bind(RulesFile.RelationEntry entry) {
        Optional<Side> from = side(entry.from());
        Optional<Side> to = side(entry.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().columns().size() != to.get().columns().size()) {
            problems.add(entry.location(), "'from' and 'to' have different numbers of columns.");
            return Optional.empty();
        }
        ColumnPairs pairs = new ColumnPairs(
                from.get().table(),
                from.get().columns(),
                to.get().table(),
                to.get().columns());
        List<String> mismatches = pairs.mismatches();
        mismatches.forEach(mismatch -> problems.add(entry.location(), mismatch));
        return mismatches.isEmpty()
                ? Optional.of(pairs.relation(entry.where().map(RulesFile.Text::text)))
                : Optional.empty();
    }

    private Optional<Side> side(RulesFile.Columns side) {
        List<RulesFile.Text> columns = side.columns().stream()
                .map(column -> new RulesFile.Text(side.location(), column))
                .toList();
        return names.table(new RulesFile.Text(side.location(), side.table()))
                .flatMap(table -> names.columns(table, columns).map(found -> new Side(table, found)));
    }

    private boolean isNew(Relation relation, List<Relation> others) {
        return java.util.stream.Stream.concat(schema.relations().stream(), others.stream())
                .filter(other ->
                        other.child().equals(relation.child()) && other.parent().equals(relation.parent()))
                .noneMatch(other -> ColumnPairs.meaning(other).equals(ColumnPairs.meaning(relation)));
    }

    private void warnOfScans(RulesFile.RelationEntry entry, Relation relation) {
        Table parent = schema.table(relation.parent());
        if (!parent.indexed(relation.parentColumns())) {
            String message = entry.to().location() + ": no index begins with " + relation.parentLabel()
                    + ", so that every lookup of referenced rows reads the whole table. To create one: "
                    + IndexStatement.create(parent.id(), relation.parentColumns());
            warnings.add(new RulesWarning(Optional.of(parent.id()), message));
        }
    }

    private record Side(Table table, List<Column> columns) {}
}
