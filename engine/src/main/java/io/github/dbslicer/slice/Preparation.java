package io.github.dbslicer.slice;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.Target;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.mask.Masking;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is found out before the target is changed.
 *
 * @param ground what the sources tell
 * @param script what is made anew in the target; empty where its own tables are used
 * @param afterRows what is done in the target once the rows are there
 */
record Preparation(Groundwork ground, Optional<SchemaScript> script, List<SchemaScript.Definition> afterRows) {

    /** @throws SliceException for everything that can be known beforehand to keep the slice from being exact */
    static Preparation prepare(Databases databases, Dialect dialect, SliceRequest request, SliceListener listener) {
        Groundwork ground = Groundwork.lay(
                databases.sources(), dialect, request.extent(), warning -> listener.warning(warning.message()));
        Optional<SchemaScript> script = databases.copied(request).map(databases.source()::schemaScript);
        List<SchemaScript.Definition> afterRows =
                script.map(SchemaScript::afterRows).orElseGet(databases.source()::counters);
        Preparation preparation = new Preparation(ground, script, afterRows);
        if (script.isEmpty()) {
            databases.targetDatabase().ifPresent(preparation::refuseMisfits);
        }
        return preparation;
    }

    DatabaseSchema schema() {
        return ground.schema();
    }

    SliceRules rules() {
        return ground.rules();
    }

    Masking masking() {
        return ground.masking();
    }

    SlicePlan plan() {
        return ground.plan();
    }

    RowMasks masks() {
        return ground.masks();
    }

    Outline outline(Databases databases) {
        return ground.outline(
                databases.source().description(), databases.target().description());
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
                schema(),
                List.copyOf(tablesWithRows()),
                rules().relations(schema()),
                databases.source().counters());
    }

    /** The tables that rows of the slice may be in. */
    Collection<Table> tablesWithRows() {
        return ground.tablesWithRows();
    }

    /** What the target is to hold once the run is done. */
    Proof.Claim claim(Databases databases, SliceRequest request, ConnectionConfig target) {
        return new Proof.Claim(
                databases.sourceOfWorkers(request.workers()),
                target,
                schema(),
                rules(),
                masks(),
                ground.scope(),
                request.interim());
    }

    /** @throws SliceException {@code USAGE} where rows would be removed and that is not confirmed */
    void confirm(Target target, Confirmation confirmation, SliceListener listener) {
        if (target instanceof TargetDatabase database) {
            check(database).confirmEmptying(schema(), confirmation, listener);
        } else if (target instanceof FileTarget file && file.exists() && !confirmation.mayReplace(file.description())) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    file.description()
                            + " is there already. Nothing was changed. Confirm with --yes that it is replaced.");
        }
    }
}
