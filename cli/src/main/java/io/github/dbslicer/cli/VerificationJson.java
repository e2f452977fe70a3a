package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Json;
import io.github.dbslicer.verify.Finding;
import io.github.dbslicer.verify.RelationResult;
import io.github.dbslicer.verify.TableResult;
import io.github.dbslicer.verify.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a verification found, for programs. The fields are documented: none goes or changes its meaning, others may come. */
final class VerificationJson {
    private VerificationJson() {}

    /** One line. */
    static String of(Verification result) {
        return Json.of(fields(result));
    }

    static Map<String, Object> fields(Verification result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verified", result.passed());
        json.put("source", result.source());
        json.put("target", result.target());
        json.put("moment", result.moment().toString());
        json.put("seconds", result.time().toMillis() / 1000.0);
        json.put("columnsMaskedOtherwise", result.maskedOtherwise());
        json.put("tables", result.tables().stream().map(VerificationJson::table).toList());
        json.put(
                "relations",
                result.relations().stream().map(VerificationJson::relation).toList());
        return json;
    }

    private static Map<String, Object> table(TableResult table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", table.table().toString());
        json.put("verified", table.passed());
        json.put("rows", table.rows());
        json.put("compared", table.compared());
        json.put("missing", table.count(Finding.Kind.MISSING));
        json.put("differing", table.count(Finding.Kind.DIFFERING));
        json.put("maskedOtherwise", table.count(Finding.Kind.MASKED_OTHERWISE));
        json.put("unmasked", table.count(Finding.Kind.UNMASKED));
        json.put("notInSource", table.count(Finding.Kind.NOT_IN_SOURCE));
        json.put("notInSlice", table.count(Finding.Kind.NOT_IN_SLICE));
        json.put("repeated", table.count(Finding.Kind.REPEATED));
        json.put("maskedColumns", table.maskedColumns());
        json.put(
                "recomputedColumns",
                table.recomputed().stream().map(VerificationJson::recomputed).toList());
        json.put("notes", table.notes());
        json.put("faults", table.faults());
        json.put("findings", findings(table.findings()));
        return json;
    }

    private static Map<String, Object> recomputed(TableResult.Recomputed column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("column", column.column());
        json.put("compared", column.compared());
        json.put("differing", column.differing());
        return json;
    }

    private static Map<String, Object> relation(RelationResult relation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("relation", relation.relation().toString());
        json.put("declared", relation.relation().declared());
        json.put("verified", relation.passed());
        json.put("dangling", relation.dangling());
        json.put("sourceOrphans", relation.sourceOrphans());
        json.put("masked", relation.masked());
        json.put("maskedApart", relation.maskedApart());
        json.put("findings", findings(relation.findings()));
        return json;
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(VerificationJson::finding).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind(finding.kind()));
        Map<String, Object> key = new LinkedHashMap<>();
        finding.key().forEach(part -> key.put(part.column(), part.value()));
        json.put("key", key);
        json.put("columns", finding.columns());
        return json;
    }

    private static String kind(Finding.Kind kind) {
        return switch (kind) {
            case MISSING -> "missing";
            case DIFFERING -> "differing";
            case MASKED_OTHERWISE -> "maskedOtherwise";
            case UNMASKED -> "unmasked";
            case NOT_IN_SOURCE -> "notInSource";
            case NOT_IN_SLICE -> "notInSlice";
            case REPEATED -> "repeated";
            case DANGLING -> "dangling";
        };
    }
}
