package io.github.dbslicer.verify;

import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.HeldForm;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables and relations of the source, with what the target has of them. */
final class Pairing {
    private final Map<TableId, TablePair> pairs = new TreeMap<>();
    private final List<Relation> relations;

    Pairing(
            DatabaseSchema source,
            DatabaseSchema target,
            SliceRules rules,
            RowMasks masks,
            Function<Column, HeldForm> forms) {
        for (Table table : source.tables()) {
            Set<String> unknown = rules.masks(table.id()).keySet();
            pairs.put(
                    table.id(),
                    new TablePair(table, find(target, table.id()), unknown, masks.columns(table.id()), forms));
        }
        this.relations = Stream.concat(source.relations().stream(), rules.relations().stream())
                .toList();
    }

    private static Optional<Table> find(DatabaseSchema schema, TableId id) {
        return schema.findTable(id)
                .or(() -> schema.tables().stream()
                        .filter(table -> table.id().schema().equals(id.schema())
                                && table.id().name().equalsIgnoreCase(id.name()))
                        .findFirst());
    }

    /** Every table of the source, by name. */
    List<TablePair> all() {
        return List.copyOf(pairs.values());
    }

    TablePair pair(TableId id) {
        TablePair pair = pairs.get(id);
        if (pair == null) {
            throw new IllegalArgumentException("no table " + id);
        }
        return pair;
    }

    /** Declared ones and those of the rules file. */
    List<Relation> relations() {
        return relations;
    }

    List<Relation> relationsFrom(TableId child) {
        return relations.stream()
                .filter(relation -> relation.child().equals(child))
                .toList();
    }

    /** What masks have to do with a relation. */
    enum Masked {
        /** Nothing. */
        NOT,
        /** Its values are others in the target, and a reference names a row there as it does in the source. */
        ALIKE,
        /** Nothing is known of what its references name in the target. */
        APART
    }

    Masked masked(Relation relation) {
        TablePair child = pair(relation.child());
        TablePair parent = pair(relation.parent());
        boolean apart = relation.childColumns().stream().anyMatch(child.unknown()::contains)
                || relation.parentColumns().stream().anyMatch(parent.unknown()::contains)
                || names(relation.condition(), child.maskedNames())
                || names(relation.parentCondition(), parent.maskedNames());
        if (apart) {
            return Masked.APART;
        }
        boolean masked = relation.childColumns().stream().anyMatch(child.maskedNames()::contains)
                || relation.parentColumns().stream().anyMatch(parent.maskedNames()::contains);
        if (!masked) {
            return Masked.NOT;
        }
        boolean comparable = child.columns(relation.childColumns()).size()
                == relation.childColumns().size();
        return comparable ? Masked.ALIKE : Masked.APART;
    }

    /** What SQL uses is not known; where it holds the name of a column, it may use it. */
    private static boolean names(Optional<String> sql, Set<String> columns) {
        return sql.map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> columns.stream().anyMatch(column -> text.contains(column.toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    /** The relation as the target spells it; empty where it lacks a table or a column of it. */
    Optional<Relation> inTarget(Relation relation) {
        TablePair child = pair(relation.child());
        TablePair parent = pair(relation.parent());
        if (!child.inTarget() || !parent.inTarget()) {
            return Optional.empty();
        }
        Table childTable = child.table(Side.TARGET);
        Table parentTable = parent.table(Side.TARGET);
        List<String> childColumns = spelled(childTable, relation.childColumns());
        List<String> parentColumns = spelled(parentTable, relation.parentColumns());
        if (childColumns.size() + parentColumns.size()
                < 2 * relation.childColumns().size()) {
            return Optional.empty();
        }
        // Not as a declared one: the target's columns need not be of one type as those of the source are.
        return Optional.of(new Relation(
                relation.name(),
                childTable.id(),
                childColumns,
                parentTable.id(),
                parentColumns,
                relation.condition(),
                relation.parentCondition(),
                false));
    }

    private static List<String> spelled(Table table, List<String> columns) {
        return columns.stream()
                .flatMap(name -> TablePair.column(table, name).stream())
                .map(Column::name)
                .toList();
    }
}
