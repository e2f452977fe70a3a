package io.github.dbslicer.cli;

import io.github.dbslicer.slice.Continuation;
import io.github.dbslicer.slice.SliceResult;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The account of a run that is done. */
final class Summary {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private Summary() {}

    /** What is not in the target, then what is. Warnings were given when they arose, orphans among them. */
    static List<String> lines(SliceResult result, OffsetDateTime end) {
        List<String> lines = new ArrayList<>();
        result.notCopied().forEach(object -> lines.add("Not copied: " + Printable.line(object)));
        result.continuation().ifPresent(continuation -> lines.add(continued(continuation)));
        lines.add("It shows the source as it was at "
                + Printable.line(result.moment().toString()) + ".");
        lines.add(done(result, end));
        return lines;
    }

    private static String continued(Continuation continuation) {
        String values = continuation.refreshed()
                ? "their values are those of this run's moment; " + Measures.rows(continuation.replaced())
                        + " differed and were replaced"
                : "their values are of the moment of that run (--refresh compares them)";
        return "Continued a run of " + Printable.line(continuation.begun()) + ": "
                + Measures.rows(continuation.standing()) + " were there already, and " + values + "; "
                + Measures.rows(continuation.deleted()) + " that are in the slice no more were deleted.";
    }

    private static String done(SliceResult result, OffsetDateTime end) {
        long tables = result.rows().values().stream().filter(rows -> rows > 0).count();
        return "Done: " + Measures.rows(result.totalRows()) + " in " + Measures.things(tables, "table", "tables") + ", "
                + Measures.size(result.bytes()) + " in " + Measures.time(result.time()) + "." + orphans(result)
                + " Ended at "
                + MOMENT.format(end) + ".";
    }

    private static String orphans(SliceResult result) {
        int relations = result.orphans().size();
        return relations == 0
                ? ""
                : " The source has orphans in " + Measures.things(relations, "relation", "relations")
                        + ", named above.";
    }
}
