package io.github.dbslicer.report;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Selector;
import io.github.dbslicer.plan.Follow;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.verify.TableResult;
import io.github.dbslicer.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Map<TableId, TableResult> verified;

    TableJson(JsonMapper json, Account account) {
        this.json = json;
        this.account = account;
        this.outline = account.outline();
        this.verified = account.verification().map(Verification::tables).orElse(List.of()).stream()
                .collect(Collectors.toMap(TableResult::table, Function.identity()));
    }

    ObjectNode of(Table table) {
        Way way = Way.of(table.id(), outline);
        ObjectNode told = json.createObjectNode();
        told.put("table", table.id().shortName());
        told.put("columns", table.columns().size());
        ArrayNode key = told.putArray("key");
        if (!table.keyless()) {
            table.identity().forEach(column -> key.add(column.name()));
        }
        told.put("way", way.toString());
        ArrayNode why = told.putArray("why");
        why(table.id()).forEach(why::add);
        ArrayNode stages = told.putArray("stages");
        outline.plan().stages().stream()
                .filter(stage -> holds(stage, table.id()))
                .forEach(stage -> stages.add(stage.number()));
        ArrayNode masks = told.putArray("masks");
        masks(table.id())
                .forEach((column, by) -> masks.addObject().put("column", column).put("by", by));
        account.cut().ifPresent(cut -> cut(told, table, cut));
        sourceRows(told, table, way);
        if (verified.containsKey(table.id())) {
            verified(told, verified.get(table.id()));
        }
        return told;
    }

    private static boolean holds(Stage stage, TableId table) {
        return stage.selections().stream()
                .anyMatch(selection -> selection.table().equals(table));
    }

    /** Every way in which its rows come, in words for the user. */
    private List<String> why(TableId table) {
        List<String> why = new ArrayList<>();
        if (outline.plan().written().contains(Selection.seeds(table))) {
            Selector selector = outline.rules().selector(table);
            if (selector instanceof Selector.Join join) {
                Relation relation = join.relation();
                why.add("joins " + relation.parent().shortName() + ": rows that reference its selected rows by "
                        + String.join(", ", relation.childColumns()));
            } else if (selector instanceof Selector.Where where) {
                why.add(where.all() ? "every row" : "where " + where.condition());
            }
        }
        outline.plan().to(Selection.slice(table)).stream()
                .map(Follow::relation)
                .map(relation -> "referenced by " + relation.child().shortName() + "("
                        + String.join(", ", relation.childColumns()) + ")")
                .distinct()
                .forEach(why::add);
        return why;
    }

    private Map<String, String> masks(TableId table) {
        Map<String, String> masks = new TreeMap<>();
        outline.rules().masks(table).forEach((column, sql) -> masks.put(column, "SQL " + sql));
        outline.rules().maskRules().generated(table).forEach((column, mask) -> masks.put(column, words(mask)));
        return masks;
    }

    private static String words(MaskSpec mask) {
        return mask.options().stream()
                .map(option -> option.name().text() + " "
                        + option.values().stream().map(RulesFile.Text::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
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

    private void verified(ObjectNode told, TableResult result) {
        told.put("verified", result.passed());
        ArrayNode findings = told.putArray("findings");
        result.faults().forEach(findings::add);
        result.counts()
                .forEach((kind, count) -> findings.add(count + (count == 1 ? " row " : " rows ") + kind.words(count)));
    }
}
