package io.github.dbslicer.run;

import io.github.dbslicer.dialect.Target;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.TableId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The end of a run that fails. */
public final class FailedRun {
    private FailedRun() {}

    /**
     * Gives up the target. Returns the first cause, what was written until then, and the state of the target.
     *
     * @param written rows by table
     */
    public static SliceException of(Throwable failure, Map<TableId, Long> written, Target target) {
        String tables = written.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        String account = "\nRows written before: " + (tables.isEmpty() ? "none" : tables) + ".";
        String state = "\n" + target.abandon();
        if (Thread.currentThread().isInterrupted()) {
            // Whatever broke when work was broken off.
            return new SliceException(ErrorCode.INTERRUPTED, "Interrupted." + account + state, failure);
        }
        if (failure instanceof SliceException known) {
            return new SliceException(known.code(), known.getMessage() + account + state, failure);
        }
        if (failure instanceof OutOfMemoryError) {
            String more = "The memory of the Java process does not suffice. Allow it more (-Xmx) and run again.";
            return new SliceException(ErrorCode.INTERNAL, more + account + state, failure);
        }
        // only the class: a message from elsewhere may hold row values
        String defect = "Internal error: " + failure.getClass().getName() + ". This is a defect of DbSlicer.";
        return new SliceException(ErrorCode.INTERNAL, defect + account + state, failure);
    }
}
