package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is found out about a target, and asked, before anything in it is changed.
 *
 * @param recreated whether its tables are made anew
 */
public record TargetCheck(TargetDatabase target, boolean recreated) {

    /**
     * Holds tables of the target, which stay as they are, against those that rows come from.
     *
     * @throws SliceException {@code TARGET_SCHEMA} that says why rows would not arrive as they are
     */
    public void refuseMisfits(Collection<Table> tables) {
        List<String> misfits = target.misfits(tables);
        if (!misfits.isEmpty()) {
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA,
                    "The tables of the target cannot take the slice as it is; nothing was changed. --copy-schema makes them anew.\n  "
                            + String.join("\n  ", misfits));
        }
    }

    /**
     * Has the user confirm that rows are removed, where there are any.
     *
     * @param source whose tables are emptied in the target
     * @throws SliceException {@code USAGE} where rows would be removed and that is not confirmed
     */
    public void confirmEmptying(DatabaseSchema source, Confirmation confirmation, SliceListener listener) {
        List<String> emptied = emptied(source, listener);
        if (!emptied.isEmpty() && !confirmation.mayEmpty(target.description(), emptied)) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    "Target " + target.description() + " holds rows in " + emptied.size()
                            + (emptied.size() == 1 ? " table" : " tables")
                            + ", which a slice would replace. Nothing was changed. Confirm with --yes.");
        }
    }

    private List<String> emptied(DatabaseSchema source, SliceListener listener) {
        List<String> holding = target.tablesWithRows();
        if (recreated) {
            return holding;
        }
        Set<String> known = source.tables().stream().map(Table::toString).collect(Collectors.toSet());
        List<String> kept =
                holding.stream().filter(table -> !known.contains(table)).toList();
        if (!kept.isEmpty()) {
            listener.warning("The target also holds tables that the source does not have; they stay as they are: "
                    + String.join(", ", kept));
        }
        return holding.stream().filter(known::contains).toList();
    }
}
