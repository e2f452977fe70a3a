package io.github.dbslicer.slice;

import io.github.dbslicer.config.BoundRules;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.Target;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.mask.Masking;
import io.github.dbslicer.mask.MaskingCheck;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.plan.Planner;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that is found out before the target is changed.
 *
 * @param masking all that is masked but by SQL
 * @param masks what masks rows once they are read
 * @param script what is made anew in the target; empty where its own tables are used
 * @param afterRows what is done in the target once the rows are there
 */
record Preparation(
        DatabaseSchema schema,
        SliceRules rules,
        Masking masking,
        SlicePlan plan,
        RowMasks masks,
        Optional<SchemaScript> script,
        List<SchemaScript.Definition> afterRows) {

    /** @throws SliceException for everything that can be known beforehand to keep the slice from being exact */
    static Preparation prepare(Databases databases, Dialect dialect, SliceRequest request, SliceListener listener) {
        DatabaseSchema schema = databases.source().schema();
        schema.unfollowed().forEach(listener::warning);
        refuseRecord(schema);
        refuseDifferentSources(databases.sources(), schema, request);
        Set<TableId> scope = RulesBinder.scope(request.tables(), schema);
        MaskingCheck masks = new MaskingCheck(schema, scope, dialect::room, request.maskingKey());
        BoundRules bound = RulesBinder.bind(request.rules(), schema, masks);
        bound.warnings().forEach(listener::warning);
        SlicePlan plan = request.rules().everything()
                ? Planner.seeds(schema, bound.rules(), scope)
                : Planner.plan(schema, bound.rules(), scope);
        MaskedKeys.warnings(schema, bound.rules()).forEach(listener::warning);
        Set<Table> read = read(schema, plan);
        refuseUnreadable(databases.sources(), read);
        UserSql.of(bound.rules()).check(databases.sources(), schema, read);
        databases.sources().stream()
                .flatMap(source -> source.caveats(read).stream())
                .distinct()
                .forEach(listener::warning);
        Optional<SchemaScript> script = databases.copied(request).map(databases.source()::schemaScript);
        List<SchemaScript.Definition> afterRows =
                script.map(SchemaScript::afterRows).orElseGet(databases.source()::counters);
        RowMasks rowMasks = RowMasks.of(
                masks.masking(),
                bound.rules().relations(schema),
                schema,
                new RowMasks.Source(databases.source(), dialect));
        Preparation preparation =
                new Preparation(schema, bound.rules(), masks.masking(), plan, rowMasks, script, afterRows);
        if (script.isEmpty()) {
            databases.targetDatabase().ifPresent(preparation::refuseMisfits);
        }
        return preparation;
    }

    Outline outline(Databases databases) {
        return new Outline(databases.source().description(), databases.target().description(), schema, rules, plan);
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

    /** What is done in the target once the rows are there that an unfinished run has left: its sequences go on from where they are now. */
    List<SchemaScript.Definition> afterFormerRows() {
        List<SchemaScript.Definition> definitions = new ArrayList<>();
        script.ifPresent(made -> made.beforeRows().stream()
                .filter(SchemaScript.Definition::isPosition)
                .forEach(definitions::add));
        definitions.addAll(afterRows);
        return definitions;
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
            List<SourceDatabase> sources, DatabaseSchema schema, SliceRequest request) {
        for (int index = 1; index < sources.size(); index++) {
            if (!structure(sources.get(index).schema()).equals(structure(schema))) {
                throw new SliceException(
                        ErrorCode.SOURCE_SCHEMA,
                        "Connections '" + request.sources().get(0).name() + "' and '"
                                + request.sources().get(index).name()
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

    void refuseMisfits(TargetDatabase target) {
        check(target).refuseMisfits(tablesWithRows());
    }

    private TargetCheck check(TargetDatabase target) {
        return new TargetCheck(target, script.isPresent());
    }

    /** What a file is to hold. */
    FileContents fileContents(Databases databases, Dialect dialect, RunFacts facts) {
        return new FileContents(
                dialect,
                databases.source().origin(),
                databases.source().moment(),
                facts.rulesDigest(),
                schema,
                List.copyOf(tablesWithRows()),
                rules.relations(schema),
                databases.source().counters());
    }

    /** The tables that rows of the slice may be in. */
    Collection<Table> tablesWithRows() {
        Set<Table> tables =
                plan.written().stream().map(Selection::table).map(schema::table).collect(Collectors.toSet());
        return schema.tables().stream().filter(tables::contains).toList();
    }

    /** What the target is to hold once the run is done. */
    Proof.Claim claim(Databases databases, SliceRequest request, ConnectionConfig target) {
        return new Proof.Claim(
                databases.sourceOfWorkers(request.workers()),
                target,
                schema,
                rules,
                masks,
                RulesBinder.scope(request.tables(), schema),
                request.interim());
    }

    /** @throws SliceException {@code USAGE} where rows would be removed and that is not confirmed */
    void confirm(Target target, Confirmation confirmation, SliceListener listener) {
        if (target instanceof TargetDatabase database) {
            check(database).confirmEmptying(schema, confirmation, listener);
        } else if (target instanceof FileTarget file && file.exists() && !confirmation.mayReplace(file.description())) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    file.description()
                            + " is there already. Nothing was changed. Confirm with --yes that it is replaced.");
        }
    }
}
