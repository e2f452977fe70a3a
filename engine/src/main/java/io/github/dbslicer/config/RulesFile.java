package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rules file says, as it is written: names are not yet held against a database. Each part knows where it stands.
 *
 * @param tables in the order of the file
 * @param strict where the file demands that every column is masked or kept; empty where it does not
 * @param everything whether every row of every table is taken as it is, and nothing is followed
 * @param problems what is wrong in the file itself; {@link RulesBinder} refuses it with them
 */
public record RulesFile(
        Map<String, Rule> rules,
        List<TableEntry> tables,
        List<RelationEntry> relations,
        Optional<Location> strict,
        boolean everything,
        List<Problem> problems) {
    /** In place of a file: every row of every table. */
    public static final RulesFile EVERYTHING =
            new RulesFile(Map.of(), List.of(), List.of(), Optional.empty(), true, List.of());

    public RulesFile {
        rules = Map.copyOf(rules);
        tables = List.copyOf(tables);
        relations = List.copyOf(relations);
        problems = List.copyOf(problems);
    }

    /** Rules without a problem. */
    public RulesFile(Map<String, Rule> rules, List<TableEntry> tables, List<RelationEntry> relations) {
        this(rules, tables, relations, Optional.empty(), false, List.of());
    }

    /** Whether it has masks that are no SQL. */
    public boolean computesMasks() {
        return tables.stream().anyMatch(table -> !table.computed().isEmpty());
    }

    /** A named condition; {@code where} may hold {@code %table_name%} and {@code %%}. */
    public record Rule(Location location, String where) {}

    /** A text and where it stands. */
    public record Text(Location location, String text) {}

    /**
     * What the file says of one table.
     *
     * @param join the parent that {@code table} names, for rule {@code join}
     * @param reference the child's columns, for rule {@code join}
     * @param kept columns that may be copied as they are
     */
    public record TableEntry(
            Text name,
            Text rule,
            Optional<Text> join,
            List<Text> reference,
            List<Mask> masks,
            List<ComputedMask> computed,
            List<Text> kept) {
        public TableEntry {
            reference = List.copyOf(reference);
            masks = List.copyOf(masks);
            computed = List.copyOf(computed);
            kept = List.copyOf(kept);
        }

        /** Without masks but those of SQL. */
        public TableEntry(Text name, Text rule, Optional<Text> join, List<Text> reference, List<Mask> masks) {
            this(name, rule, join, reference, masks, List.of(), List.of());
        }
    }

    /** SQL that takes the place of a column's values; may hold {@code %table_name%} and {@code %%}. */
    public record Mask(Text column, String expression) {}

    /** A mask that is no SQL. */
    public record ComputedMask(Text column, MaskSpec spec) {}

    /** A reference that the database does not declare: {@code from} and {@code to} are a table and its columns. */
    public record RelationEntry(Location location, Columns from, Columns to, Optional<Text> where) {}

    /**
     * {@code table(column, ...)}, without the quotes that the file may put around names.
     *
     * @param table with {@code schema.} before it where the file has that
     */
    public record Columns(Location location, String table, List<String> columns) {
        public Columns {
            columns = List.copyOf(columns);
        }
    }
}
