package io.github.dbslicer.slice;

import io.github.dbslicer.config.BoundRules;
import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.config.RulesWarning;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.Masking;
import io.github.dbslicer.mask.MaskingCheck;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.plan.Planner;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Everything about a slice that its sources tell, without a target: whoever shows a slice and whoever cuts it find the same.
 *
 * @param schema of the sources
 * @param scope the tables whose seeds are in the slice
 * @param masking all that is masked but by SQL
 * @param masks what masks rows once they are read
 */
public record Groundwork(
        DatabaseSchema schema, SliceRules rules, Set<TableId> scope, Masking masking, SlicePlan plan, RowMasks masks) {

    public Groundwork {
        scope = Set.copyOf(scope);
    }

    /**
     * Holds what is wanted against the sources.
     *
     * @param sources open, in the order of the extent's
     * @param warnings gets what can be done and should be known
     * @throws SliceException for everything that the sources can tell beforehand to keep the slice from being exact
     */
    public static Groundwork lay(
            List<SourceDatabase> sources, Dialect dialect, SliceExtent extent, Consumer<RulesWarning> warnings) {
        SourceDatabase source = sources.get(0);
        DatabaseSchema schema = source.schema();
        schema.unfollowed().stream().map(RulesWarning::of).forEach(warnings);
        refuseRecord(schema);
        refuseDifferentSources(sources, schema, extent);
        Set<TableId> scope = RulesBinder.scope(extent.tables(), schema);
        MaskingCheck masks = new MaskingCheck(schema, scope, dialect::room, extent.maskingKey());
        BoundRules bound = RulesBinder.bind(extent.rules(), schema, masks);
        bound.warnings().forEach(warnings);
        SlicePlan plan = extent.rules().everything()
                ? Planner.seeds(schema, bound.rules(), scope)
                : Planner.plan(schema, bound.rules(), scope);
        MaskedKeys.warnings(schema, bound.rules()).stream()
                .map(RulesWarning::of)
                .forEach(warnings);
        Set<Table> read = read(schema, plan);
        refuseUnreadable(sources, read);
        UserSql.of(bound.rules()).check(sources, schema, read);
        sources.stream()
                .flatMap(each -> each.caveats(read).stream())
                .distinct()
                .map(RulesWarning::of)
                .forEach(warnings);
        RowMasks rowMasks = RowMasks.of(
                masks.masking(), bound.rules().relations(schema), schema, new RowMasks.Source(source, dialect));
        return new Groundwork(schema, bound.rules(), scope, masks.masking(), plan, rowMasks);
    }

    /** @param target empty where there is none */
    public Outline outline(String source, String target) {
        return new Outline(source, target, schema, rules, masking, plan);
    }

    /** The tables that rows of the slice may be in. */
    public Collection<Table> tablesWithRows() {
        Set<Table> tables =
                plan.written().stream().map(Selection::table).map(schema::table).collect(Collectors.toSet());
        return schema.tables().stream().filter(tables::contains).toList();
    }

    private static void refuseRecord(DatabaseSchema schema) {
        schema.tables().stream()
                .filter(table -> table.id().name().equalsIgnoreCase(RunRecord.TABLE))
                .findFirst()
                .ifPresent(table -> {
                    throw new SliceException(
                            ErrorCode.SOURCE_SCHEMA,
                            "The source holds table " + table
                                    + ", which is what an unfinished run leaves in its target: perhaps it is one itself."
                                    + " Finish that run (--continue, or load once more), or give the table another name.");
                });
    }

    private static Set<Table> read(DatabaseSchema schema, SlicePlan plan) {
        return plan.stages().stream()
                .flatMap(stage -> stage.selections().stream())
                .map(selection -> schema.table(selection.table()))
                .collect(Collectors.toSet());
    }

    private static void refuseUnreadable(List<SourceDatabase> sources, Set<Table> read) {
        List<String> unreadable = sources.stream()
                .flatMap(source -> source.unreadable(read).stream())
                .distinct()
                .toList();
        if (!unreadable.isEmpty()) {
            throw new SliceException(
                    ErrorCode.SOURCE_SCHEMA,
                    String.join("\n", unreadable)
                            + "\nA table that no rule selects from and no other of the slice references is not read.");
        }
    }

    private static void refuseDifferentSources(
            List<SourceDatabase> sources, DatabaseSchema schema, SliceExtent extent) {
        for (int index = 1; index < sources.size(); index++) {
            if (!structure(sources.get(index).schema()).equals(structure(schema))) {
                throw new SliceException(
                        ErrorCode.SOURCE_SCHEMA,
                        "Connections '" + extent.sources().get(0).name() + "' and '"
                                + extent.sources().get(index).name()
                                + "' have different tables. Several read connections must lead to copies of one database.");
            }
        }
    }

    /** A schema without its statistics. */
    private static DatabaseSchema structure(DatabaseSchema schema) {
        return DatabaseSchema.of(
                schema.tables().stream()
                        .map(table -> new Table(
                                table.id(),
                                table.columns(),
                                table.primaryKey(),
                                table.uniqueKeys(),
                                table.indexes(),
                                0))
                        .toList(),
                schema.relations(),
                schema.unfollowed());
    }
}
