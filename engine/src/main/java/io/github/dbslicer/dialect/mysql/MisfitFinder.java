package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds why rows of a source's tables would not arrive in the target's tables as they are. */
final class MisfitFinder {
    /** Engines that keep no rows, keep them elsewhere or let none in. */
    private static final Set<String> STRANGE_ENGINES = Set.of(
            "blackhole",
            "federated",
            "connect",
            "spider",
            "s3",
            "mrg_myisam",
            "oqgraph",
            "sphinx",
            "performance_schema");

    private final TargetTables tables;
    private final TargetFacts facts;

    MisfitFinder(TargetTables tables, TargetFacts facts) {
        this.tables = tables;
        this.facts = facts;
    }

    /** In words for the user, a line each; by table. */
    List<String> find(Collection<Table> sourceTables) {
        List<String> misfits = new ArrayList<>();
        for (Table source : sourceTables) {
            Optional<TargetTable> target = tables.find(source.id());
            if (target.isPresent()) {
                compare(source, target.get(), misfits);
            } else {
                misfits.add(missing(source));
            }
        }
        return misfits;
    }

    private String missing(Table source) {
        boolean view =
                tables.matching(facts.engines().keySet(), source.id().name()).isPresent();
        return "table " + source
                + (view ? ": the target has a view of that name, no table" : " is missing in the target");
    }

    private void compare(Table source, TargetTable target, List<String> misfits) {
        String label = "table " + target.name();
        facts.engines().getOrDefault(target.name(), Optional.empty()).ifPresent(engine -> {
            if (STRANGE_ENGINES.contains(engine.name().toLowerCase(Locale.ROOT))) {
                misfits.add(label + ": its engine in the target, " + engine.name() + ", does not keep rows as a table");
            }
        });
        findTriggers(target.name(), label, misfits);
        compareColumns(source, target, label, misfits);
        findRequired(source, target, label, misfits);
    }

    private void findTriggers(String table, String label, List<String> misfits) {
        for (String trigger : facts.insertTriggers().getOrDefault(table, List.of())) {
            misfits.add(label + ": trigger " + trigger
                    + " of the target would fire on every row. Drop it, or copy the schema"
                    + " with --copy-schema --with-triggers, which creates triggers after the rows");
        }
        // The catalog hides triggers from who lacks the privilege, and rows would be changed unseen.
        if (!facts.grants().allow("TRIGGER", facts.database(), table)) {
            misfits.add(label + ": whether the target has triggers that would fire cannot be seen. GRANT TRIGGER ON "
                    + MySqlNames.quote(facts.database()) + ".* to the user of this connection");
        }
    }

    private void findRequired(Table source, TargetTable target, String label, List<String> misfits) {
        Set<String> given = source.columns().stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        target.table().columns().stream()
                .filter(column -> !given.contains(column.name().toLowerCase(Locale.ROOT)))
                .filter(column -> !column.generated() && facts.requires(target.name(), column.name()))
                .forEach(column -> misfits.add(label + ", column " + column.name()
                        + " is only in the target, is NOT NULL and has no default. Give it one, or make it nullable"));
    }

    private static void compareColumns(Table source, TargetTable target, String label, List<String> misfits) {
        Map<String, Column> columns = target.byLowerName();
        for (Column column : source.columns()) {
            Optional<Column> found =
                    Optional.ofNullable(columns.get(column.name().toLowerCase(Locale.ROOT)));
            misfit(column, found).ifPresent(what -> misfits.add(label + ", column " + column.name() + what));
        }
    }

    private static Optional<String> misfit(Column source, Optional<Column> found) {
        if (found.isEmpty()) {
            return Optional.of(" is missing in the target");
        }
        Column target = found.get();
        if (source.generated() && target.generated()) {
            return Optional.empty();
        }
        if (source.generated() || target.generated()) {
            return Optional.of(" is generated in the " + (source.generated() ? "source" : "target") + " only");
        }
        return TypeFit.lossless(source, target)
                ? Optional.empty()
                : Optional.of(": " + type(source) + " in the source, but " + type(target)
                        + " in the target, which may not hold every value as it is");
    }

    private static String type(Column column) {
        return column.charset().isEmpty() ? column.type() : column.type() + " character set " + column.charset();
    }
}
