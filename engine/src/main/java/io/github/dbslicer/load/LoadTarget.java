package io.github.dbslicer.load;

import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.file.pack.Pack;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.slice.Confirmation;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.TargetCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A target and what is done with it besides writing rows.
 *
 * @param source whose rows come
 * @param script what is made anew; empty where the tables that stand there are used
 * @param afterRows what is done once the rows are there
 */
record LoadTarget(
        TargetDatabase database,
        DatabaseSchema source,
        Optional<SchemaScript> script,
        List<SchemaScript.Definition> afterRows) {
    private static final int LONGEST_NAME = 400;

    /** @throws io.github.dbslicer.error.SliceException for all that is known beforehand to keep rows from arriving as they are */
    static LoadTarget prepare(
            TargetDatabase target,
            Pack pack,
            PackedTables tables,
            Optional<SchemaScope> copySchema,
            SliceListener listener) {
        Optional<SchemaScope> scope = copySchema;
        if (scope.isEmpty() && target.schema().tables().isEmpty()) {
            listener.notice(
                    "The target has no tables: they are made as the pack has them, with its views and routines in place of"
                            + " any that stand there.");
            scope = Optional.of(SchemaScope.OBJECTS);
        }
        Optional<SchemaScript> script = scope.map(pack.script()::within);
        if (script.isEmpty()) {
            new TargetCheck(target, false).refuseMisfits(tables.tables(pack));
        }
        List<SchemaScript.Definition> afterRows =
                script.map(SchemaScript::afterRows).orElseGet(pack::counters);
        return new LoadTarget(target, pack.schema(), script, afterRows);
    }

    /** @throws io.github.dbslicer.error.SliceException {@code USAGE} where rows would be removed and that is not confirmed */
    void confirm(Confirmation confirmation, SliceListener listener) {
        new TargetCheck(database, script.isPresent()).confirmEmptying(source, confirmation, listener);
    }

    /** @param file as users call it */
    void makeReady(String file, SliceListener listener) {
        String name = file.length() > LONGEST_NAME ? "..." + file.substring(file.length() - LONGEST_NAME) : file;
        database.begin(Map.of(RunRecord.FILE, name))
                .ifPresent(reason -> listener.notice(
                        "Should this run be broken off, nothing will tell that the target is not whole, since it can leave no record there: "
                                + reason));
        if (script.isPresent()) {
            database.recreate(script.get());
        } else {
            database.empty(source.tables());
        }
    }

    /** Every row is there. */
    void finish() {
        database.complete(Map.of());
        database.finish(afterRows);
    }
}
