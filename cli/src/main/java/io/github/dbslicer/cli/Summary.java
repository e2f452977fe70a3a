package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.Outcome;
import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.load.LoadResult;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Continuation;
import io.github.dbslicer.slice.SliceResult;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The account of a run that is done. */
final class Summary {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    /** What programs are told that the rows are there by. */
    private static final String RESULT = "result";

    private Summary() {}

    /** Of a slice. */
    static Outcome outcome(SliceResult result, OffsetDateTime end) {
        Map<String, Object> fields = fields(result.rows(), result.bytes(), result.time(), result.moment());
        fields.put("orphans", result.orphans());
        fields.put("notCopied", result.notCopied());
        return new Outcome(RESULT, fields, lines(result, end));
    }

    /** Of a load. */
    static Outcome outcome(LoadResult result, OffsetDateTime end) {
        Map<String, Object> fields = fields(result.rows(), result.bytes(), result.time(), result.moment());
        fields.put("notCopied", result.notCopied());
        return new Outcome(RESULT, fields, lines(result, end));
    }

    private static Map<String, Object> fields(Map<TableId, Long> rows, long bytes, Duration time, Moment moment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", rows.values().stream().mapToLong(Long::longValue).sum());
        fields.put("bytes", bytes);
        fields.put("seconds", time.toMillis() / 1e3);
        fields.put("moment", moment.toString());
        Map<String, Long> tables = new LinkedHashMap<>();
        rows.forEach((table, count) -> tables.put(table.toString(), count));
        fields.put("tables", tables);
        return fields;
    }

    /** What is not in the target, then what is. Warnings were given when they arose, orphans among them. */
    private static List<String> lines(SliceResult result, OffsetDateTime end) {
        List<String> lines = new ArrayList<>();
        result.notCopied().forEach(object -> lines.add(notCopied(object)));
        result.continuation().ifPresent(continuation -> lines.add(continued(continuation)));
        lines.add(shown(result.moment()));
        lines.add(done(result.rows(), result.bytes(), result.time()) + orphans(result) + ended(end));
        return lines;
    }

    /** The same of a load. */
    private static List<String> lines(LoadResult result, OffsetDateTime end) {
        List<String> lines = new ArrayList<>();
        result.notCopied().forEach(object -> lines.add(notCopied(object)));
        lines.add(shown(result.moment()));
        lines.add(done(result.rows(), result.bytes(), result.time()) + ended(end));
        return lines;
    }

    private static String notCopied(String object) {
        return "Not copied: " + Printable.line(object);
    }

    private static String shown(Moment moment) {
        return "It shows the source as it was at " + Printable.line(moment.toString()) + ".";
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

    private static String done(Map<TableId, Long> rows, long bytes, Duration time) {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        long tables = rows.values().stream().filter(count -> count > 0).count();
        return "Done: " + Measures.rows(all) + " in " + Measures.things(tables, "table", "tables") + ", "
                + Measures.size(bytes) + " in " + Measures.time(time) + ".";
    }

    private static String ended(OffsetDateTime end) {
        return " Ended at " + MOMENT.format(end) + ".";
    }

    private static String orphans(SliceResult result) {
        int relations = result.orphans().size();
        return relations == 0
                ? ""
                : " The source has orphans in " + Measures.things(relations, "relation", "relations")
                        + ", named above.";
    }
}
