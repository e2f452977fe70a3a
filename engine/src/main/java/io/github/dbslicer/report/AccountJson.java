package io.github.dbslicer.report;

import io.github.dbslicer.plan.Follow;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.slice.SliceResult;
import io.github.dbslicer.survey.Survey;
import io.github.dbslicer.survey.Suspicion;
import io.github.dbslicer.survey.Warning;
import io.github.dbslicer.verify.RelationResult;
import io.github.dbslicer.verify.Verification;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An account as JSON. What is not known has no field. The fields are documented: none goes or changes its meaning, others may come. */
public final class AccountJson {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Account account;

    private AccountJson(Account account) {
        this.account = account;
    }

    /** @param version of this program */
    public static ObjectNode of(Account account, String version) {
        return new AccountJson(account).root(version);
    }

    private ObjectNode root(String version) {
        ObjectNode root = json.createObjectNode();
        root.put("dbslicer", version);
        root.put("kind", account.cut().isPresent() ? "slice" : "plan");
        root.put("source", account.outline().source());
        if (!account.outline().target().isEmpty()) {
            root.put("target", account.outline().target());
        }
        account.cut().ifPresent(cut -> run(root, cut));
        account.verification().map(Verification::passed).ifPresent(passed -> root.put("verified", passed));
        root.set("tables", tables());
        root.set("relations", relations());
        root.set("stages", stages());
        root.set("warnings", warnings());
        return root;
    }

    private static void run(ObjectNode root, Cut cut) {
        SliceResult result = cut.result();
        root.put("moment", result.moment().toString());
        root.put("started", cut.started().toString());
        root.put("seconds", result.time().toMillis() / 1000.0);
        root.put("rows", result.totalRows());
        root.put("bytes", result.bytes());
    }

    private ArrayNode tables() {
        ArrayNode tables = json.createArrayNode();
        TableJson writer = new TableJson(json, account);
        for (Table table : account.outline().schema().tables()) {
            tables.add(writer.of(table));
        }
        return tables;
    }

    private ArrayNode relations() {
        Map<Relation, RelationResult> results =
                account.verification().map(Verification::relations).orElse(List.of()).stream()
                        .collect(Collectors.toMap(
                                RelationResult::relation, Function.identity(), (first, second) -> first));
        Map<Boolean, Set<Relation>> follows = account.outline().plan().follows().stream()
                .collect(Collectors.partitioningBy(
                        Follow::isJoin, Collectors.mapping(Follow::relation, Collectors.toSet())));
        // A join may go over columns that are no relation of the closure.
        Set<Relation> joins = follows.getOrDefault(true, Set.of());
        List<Relation> all = Stream.concat(
                        account.outline().rules().relations(account.outline().schema()).stream(),
                        joins.stream().sorted(Comparator.comparing(Relation::toString)))
                .distinct()
                .toList();
        ArrayNode relations = json.createArrayNode();
        for (Relation relation : all) {
            ObjectNode told = relation(relation);
            told.put("followed", follows.getOrDefault(false, Set.of()).contains(relation));
            told.put("join", joins.contains(relation));
            if (results.containsKey(relation)) {
                checked(told, results.get(relation));
            }
            relations.add(told);
        }
        for (Suspicion suspicion : account.survey().map(Survey::suspicions).orElse(List.of())) {
            relations.add(relation(suspicion.relation())
                    .put("followed", false)
                    .put("join", false)
                    .put("suspected", true)
                    .put("sampled", suspicion.sampled())
                    .put("found", suspicion.found()));
        }
        return relations;
    }

    private ObjectNode relation(Relation relation) {
        ObjectNode told = json.createObjectNode();
        told.put("name", relation.name());
        told.put("child", relation.child().shortName());
        told.set("childColumns", texts(relation.childColumns()));
        told.put("parent", relation.parent().shortName());
        told.set("parentColumns", texts(relation.parentColumns()));
        told.put("declared", relation.declared());
        relation.condition().ifPresent(condition -> told.put("where", condition));
        relation.parentCondition().ifPresent(condition -> told.put("parentWhere", condition));
        return told;
    }

    private static void checked(ObjectNode told, RelationResult result) {
        told.put("verified", result.passed());
        told.put("dangling", result.dangling());
        told.put("orphans", result.sourceOrphans());
    }

    private ArrayNode stages() {
        ArrayNode stages = json.createArrayNode();
        for (Stage stage : account.outline().plan().stages()) {
            ObjectNode told = stages.addObject();
            told.put("number", stage.number());
            told.set(
                    "selections",
                    texts(stage.selections().stream().map(Object::toString).toList()));
            told.put("cyclic", stage.cyclic());
            ArrayNode after = told.putArray("after");
            stage.after().stream().sorted().forEach(after::add);
        }
        return stages;
    }

    private ArrayNode warnings() {
        ArrayNode warnings = json.createArrayNode();
        for (Warning warning : account.survey().map(Survey::warnings).orElse(List.of())) {
            ObjectNode told = warnings.addObject().put("kind", warning.kind().word());
            warning.table().ifPresent(table -> told.put("table", table.shortName()));
            told.put("message", warning.message());
        }
        account.warnings()
                .forEach(message -> warnings.addObject().put("kind", "run").put("message", message));
        return warnings;
    }

    private ArrayNode texts(Collection<String> texts) {
        ArrayNode array = json.createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
