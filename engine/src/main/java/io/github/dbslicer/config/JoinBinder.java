package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the relation that a table with rule {@code join} means. */
final class JoinBinder {
    private static final String ID = "id";

    private final NameBinder names;
    private final List<Relation> relations;
    private final Problems problems;
    private final List<RulesWarning> warnings;

    /** @param added the relations that the rules file adds to those of the schema */
    JoinBinder(
            DatabaseSchema schema,
            List<Relation> added,
            NameBinder names,
            Problems problems,
            List<RulesWarning> warnings) {
        this.relations =
                Stream.concat(schema.relations().stream(), added.stream()).toList();
        this.names = names;
        this.problems = problems;
        this.warnings = warnings;
    }

    /** The relation; empty where there is a problem. */
    Optional<Relation> bind(Table child, RulesFile.TableEntry entry) {
        Optional<Table> parent = entry.join().flatMap(names::table);
        Optional<List<Column>> reference = names.columns(child, entry.reference());
        if (parent.isEmpty() || reference.isEmpty() || reference.get().isEmpty()) {
            return Optional.empty();
        }
        Location location = entry.reference().get(0).location();
        Optional<Relation> relation = relation(child, reference.get(), parent.get(), location);
        relation.ifPresent(found -> warnOfScans(child, found, location));
        return relation;
    }

    private Optional<Relation> relation(Table child, List<Column> reference, Table parent, Location location) {
        List<Relation> fitting = fitting(child, reference, parent);
        if (fitting.isEmpty()) {
            return implied(child, reference, parent, location);
        }
        if (fitting.size() > 1) {
            problems.add(location, ambiguous(parent, fitting));
            return Optional.empty();
        }
        return Optional.of(fitting.get(0));
    }

    /** The relations from exactly these columns to the parent, each meaning once, declared ones first. */
    private List<Relation> fitting(Table child, List<Column> reference, Table parent) {
        Set<String> columns = reference.stream().map(Column::name).collect(Collectors.toSet());
        Map<Object, Relation> byMeaning = new LinkedHashMap<>();
        relations.stream()
                .filter(relation -> relation.child().equals(child.id())
                        && relation.parent().equals(parent.id())
                        && Set.copyOf(relation.childColumns()).equals(columns))
                .forEach(relation -> byMeaning.putIfAbsent(ColumnPairs.meaning(relation), relation));
        return List.copyOf(byMeaning.values());
    }

    private static String ambiguous(Table parent, List<Relation> fitting) {
        String all = fitting.stream()
                .map(relation -> relation
                        + relation.condition().map(sql -> " where " + sql).orElse(""))
                .collect(Collectors.joining("; "));
        return "the reference is ambiguous: " + fitting.size() + " relations lead from these columns to "
                + Spelling.quoted(parent.toString()) + ": " + all + ".";
    }

    /** What PySlicer takes a reference for that no relation has: the parent's column {@code id}, else its primary key. */
    private Optional<Relation> implied(Table child, List<Column> reference, Table parent, Location location) {
        Optional<List<Column>> target = target(reference, parent);
        if (target.isEmpty()) {
            String columns = reference.stream().map(Column::name).collect(Collectors.joining(", "));
            problems.add(
                    location,
                    "no relation leads from " + Spelling.quoted(child + "(" + columns + ")") + " to "
                            + Spelling.quoted(parent.toString()) + ", which has "
                            + (reference.size() == 1 ? "neither a column 'id' nor a" : "no")
                            + " primary key of " + reference.size() + " column"
                            + (reference.size() == 1 ? "" : "s") + ". Add the relation to 'relations'.");
            return Optional.empty();
        }
        ColumnPairs pairs = new ColumnPairs(child, reference, parent, target.get());
        List<String> mismatches = pairs.mismatches();
        mismatches.forEach(mismatch -> problems.add(location, mismatch));
        return mismatches.isEmpty() ? Optional.of(pairs.relation(Optional.empty())) : Optional.empty();
    }

    private static Optional<List<Column>> target(List<Column> reference, Table parent) {
        Optional<Column> id = parent.findColumn(ID)
                .or(() -> parent.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(ID))
                        .findFirst());
        if (reference.size() == 1 && id.isPresent()) {
            return Optional.of(List.of(id.get()));
        }
        return parent.primaryKey()
                .map(key -> parent.columns(key.columns()))
                .filter(key -> key.size() == reference.size())
                .map(key -> ordered(key, reference));
    }

    /** A key whose columns are called as the reference's is paired by name, any other by position. */
    private static List<Column> ordered(List<Column> key, List<Column> reference) {
        Map<String, Column> byName = key.stream().collect(Collectors.toMap(Column::name, column -> column));
        List<Column> sameNames = reference.stream()
                .flatMap(column -> Optional.ofNullable(byName.get(column.name())).stream())
                .toList();
        return sameNames.size() == key.size() ? sameNames : key;
    }

    private void warnOfScans(Table child, Relation relation, Location location) {
        if (!child.indexed(relation.childColumns())) {
            String message = location + ": no index begins with " + relation.childLabel()
                    + ", so that every lookup of joining rows reads the whole table. To create one: "
                    + IndexStatement.create(child.id(), relation.childColumns());
            warnings.add(new RulesWarning(Optional.of(child.id()), message));
        }
    }
}
