package io.github.dbslicer.cli.explain;

import io.github.dbslicer.cli.terminal.Json;
import io.github.dbslicer.explain.Explanation;
import io.github.dbslicer.explain.Referring;
import io.github.dbslicer.explain.RowName;
import io.github.dbslicer.explain.Rule;
import io.github.dbslicer.explain.Seed;
import io.github.dbslicer.explain.Step;
import io.github.dbslicer.schema.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An explanation for programs: one object of JSON. */
public final class ExplainJson {
    private ExplainJson() {}

    public static String of(Explanation explanation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row(explanation.row()));
        json.put("inSlice", explanation instanceof Explanation.InSlice);
        if (explanation instanceof Explanation.InSlice in) {
            json.put("references", in.steps().size());
            json.put("seed", seed(in.seed()));
            json.put("steps", steps(in.steps()));
        } else if (explanation instanceof Explanation.Outside outside) {
            json.put("rule", rule(outside.rule()));
            json.put("inScope", outside.inScope());
            json.put(
                    "referencedBy",
                    outside.references().stream().map(ExplainJson::referring).toList());
        }
        return Json.of(json);
    }

    private static Map<String, Object> row(RowName row) {
        Map<String, Object> key = new LinkedHashMap<>();
        row.key().forEach(part -> key.put(part.column(), part.value()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", row.table().toString());
        json.put("key", key);
        return json;
    }

    private static Map<String, Object> seed(Seed seed) {
        Map<String, Object> json = new LinkedHashMap<>(row(seed.row()));
        json.put("joins", steps(seed.joins()));
        json.put("rule", rule(seed.rule()));
        return json;
    }

    private static List<Map<String, Object>> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("relation", relation(step.relation()));
                    json.put("to", row(step.to()));
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> relation(Relation relation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", relation.name());
        json.put("child", relation.child().toString());
        json.put("childColumns", relation.childColumns());
        json.put("parent", relation.parent().toString());
        json.put("parentColumns", relation.parentColumns());
        json.put("declared", relation.declared());
        relation.condition().ifPresent(sql -> json.put("where", sql));
        return json;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (rule instanceof Rule.Where where) {
            json.put("name", where.name());
            json.put("where", where.condition());
        } else if (rule instanceof Rule.Join join) {
            json.put("name", "join");
            json.put("relation", relation(join.relation()));
        } else {
            json.put("name", "upon_request");
        }
        return json;
    }

    private static Map<String, Object> referring(Referring referring) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("relation", relation(referring.relation()));
        json.put("rows", referring.rows());
        json.put("more", referring.more());
        json.put("examples", referring.examples().stream().map(ExplainJson::row).toList());
        json.put("possible", referring.possible());
        return json;
    }
}
