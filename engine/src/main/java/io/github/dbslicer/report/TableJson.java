package io.github.dbslicer.report;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.survey.Arrival;
import io.github.dbslicer.survey.MaskedColumns;
import io.github.dbslicer.survey.Rows;
import io.github.dbslicer.survey.TableSurvey;
import io.github.dbslicer.survey.Way;
import io.github.dbslicer.verify.TableResult;
import io.github.dbslicer.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an account tells of a table. */
final class TableJson {
    private final JsonMapper json;
    private final Account account;
    private final Outline outline;
    private final MaskedColumns maskedColumns;
    private final Map<TableId, TableResult> verified;

    TableJson(JsonMapper json, Account account) {
        this.json = json;
        this.account = account;
        this.outline = account.outline();
        this.maskedColumns = new MaskedColumns(outline);
        this.verified = account.verification().map(Verification::tables).orElse(List.of()).stream()
                .collect(Collectors.toMap(TableResult::table, Function.identity()));
    }

    ObjectNode of(Table table) {
        Arrival arrival = Arrival.of(outline, table.id());
        ObjectNode told = json.createObjectNode();
        told.put("table", table.id().shortName());
        told.put("columns", table.columns().size());
        ArrayNode key = told.putArray("key");
        if (!table.keyless()) {
            table.identity().forEach(column -> key.add(column.name()));
        }
        told.put("way", arrival.way().word());
        ArrayNode why = told.putArray("why");
        why(arrival).forEach(why::add);
        ArrayNode stages = told.putArray("stages");
        arrival.stages().forEach(stages::add);
        ArrayNode masks = told.putArray("masks");
        maskedColumns
                .of(table)
                .forEach(masked ->
                        masks.addObject().put("column", masked.column()).put("by", masked.by()));
        account.cut().ifPresent(cut -> cut(told, table, cut));
        sourceRows(told, table, arrival.way());
        account.survey().map(survey -> survey.tables().get(table.id())).ifPresent(surveyed -> surveyed(told, surveyed));
        if (verified.containsKey(table.id())) {
            verified(told, verified.get(table.id()));
        }
        return told;
    }

    /** Every way in which its rows come, in words for the user. */
    private static List<String> why(Arrival arrival) {
        List<String> why = new ArrayList<>();
        if (!arrival.readOnly()) {
            if (arrival.way() == Way.WHOLE) {
                why.add("every row");
            }
            arrival.condition().ifPresent(condition -> why.add("where " + condition));
            arrival.join()
                    .ifPresent(join -> why.add("joins " + join.parent().shortName()
                            + ": rows that reference its selected rows by " + String.join(", ", join.childColumns())));
        }
        arrival.references().stream()
                .map(relation -> "referenced by " + relation.child().shortName() + "("
                        + String.join(", ", relation.childColumns()) + ")")
                .distinct()
                .forEach(why::add);
        return why;
    }

    private void cut(ObjectNode told, Table table, Cut cut) {
        // The seeds of a table out of scope are looked at for others' joins, and not in the slice.
        boolean seeded = outline.plan().written().contains(Selection.seeds(table.id()));
        Cut.Work seeds = seeded ? cut.work(Selection.seeds(table.id())) : Cut.Work.NONE;
        Cut.Work work = seeds.plus(cut.work(Selection.slice(table.id())));
        told.put("rows", cut.result().rows().getOrDefault(table.id(), 0L));
        if (seeded) {
            told.put("seeds", seeds.rows());
        }
        told.put("bytes", work.bytes());
        told.put("seconds", work.time().toMillis() / 1000.0);
    }

    /** Exact where all were taken, else by the source's statistics, unless these are plainly wrong. */
    private void sourceRows(ObjectNode told, Table table, Way way) {
        long taken = account.cut()
                .map(cut -> cut.result().rows().getOrDefault(table.id(), 0L))
                .orElse(0L);
        boolean exact = way == Way.WHOLE && account.cut().isPresent();
        long rows = exact ? taken : table.estimatedRows();
        if (exact || rows > 0 && rows >= taken) {
            told.put("sourceRows", rows);
            told.put("sourceRowsExact", exact);
        }
    }

    private static void surveyed(ObjectNode told, TableSurvey surveyed) {
        surveyed.source().ifPresent(rows -> {
            told.put("sourceRows", rows.count());
            told.put("sourceRowsExact", rows.certainty() == Rows.Certainty.COUNTED);
        });
        surveyed.size().ifPresent(size -> {
            told.put("sourceBytes", size.rowBytes());
            told.put("sourceIndexBytes", size.indexBytes());
        });
        surveyed.seeds().ifPresent(rows -> told.put(certainty(rows) + "Seeds", rows.count()));
        surveyed.rows().ifPresent(rows -> told.put(certainty(rows) + "Rows", rows.count()));
    }

    /** The beginning of a field's name: how far its number can be relied on. */
    private static String certainty(Rows rows) {
        return switch (rows.certainty()) {
            case COUNTED -> "counted";
            case ESTIMATED -> "estimated";
            case AT_MOST -> "most";
        };
    }

    private void verified(ObjectNode told, TableResult result) {
        told.put("verified", result.passed());
        ArrayNode findings = told.putArray("findings");
        result.faults().forEach(findings::add);
        result.counts()
                .forEach((kind, count) -> findings.add(count + (count == 1 ? " row " : " rows ") + kind.words(count)));
    }
}
