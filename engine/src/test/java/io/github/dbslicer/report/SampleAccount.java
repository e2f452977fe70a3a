package io.github.dbslicer.report;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The account of a slice of a made-up database, with every fact that one may have; the same for the same number of tables. */
final class SampleAccount {
    private static final List<String> AREAS = List.of(
            "customer",
            "order",
            "product",
            "invoice",
            "shipment",
            "campaign",
            "ticket",
            "employee",
            "supplier",
            "contract",
            "payment",
            "stock",
            "project",
            "account",
            "device",
            "course",
            "claim",
            "policy",
            "vehicle",
            "asset");
    private static final List<String> THINGS = List.of(
            "",
            "_types",
            "_items",
            "_notes",
            "_events",
            "_addresses",
            "_status_history",
            "_tags",
            "_attachments",
            "_prices",
            "_groups",
            "_group_members",
            "_settings",
            "_translations",
            "_approvals",
            "_archive",
            "_contacts",
            "_imports",
            "_reasons",
            "_limits",
            "_links",
            "_versions",
            "_counters",
            "_locks",
            "_reports");
    private static final List<String> WAYS = List.of("rule", "join", "referenced", "referenced", "whole", "none");

    private final Random random = new Random(8);
    private final int size;
    private final ObjectNode root = JsonMapper.builder().build().createObjectNode();

    private SampleAccount(int size) {
        this.size = size;
    }

    /** @param kind {@code plan} or {@code slice} */
    static ObjectNode of(int tables, String kind) {
        return new SampleAccount(tables).build(kind.equals("plan"));
    }

    private ObjectNode build(boolean plan) {
        root.put("dbslicer", "0.1.0")
                .put("kind", plan ? "plan" : "slice")
                .put("source", "production")
                .put("target", "test");
        if (!plan) {
            root.put("moment", "one snapshot of 2026-03-01 04:05:06 UTC")
                    .put("started", "2026-03-01T04:05:06.789Z")
                    .put("seconds", 83.4)
                    .put("bytes", 123_456_789)
                    .put("verified", false);
        }
        ArrayNode tables = root.putArray("tables");
        for (int index = 0; index < size; index++) {
            table(tables.addObject(), index, plan);
        }
        relations(root.putArray("relations"), plan);
        ObjectNode stage = root.putArray("stages").addObject().put("number", 0).put("cyclic", true);
        stage.putArray("selections").add("seeds(" + name(0) + ")").add("slice(" + name(0) + ")");
        stage.putArray("after");
        root.putArray("warnings")
                .addObject()
                .put("kind", "unindexed-join")
                .put("table", name(1))
                .put("message", "The columns of the join have no index, so that the table is read as a whole.");
        return root;
    }

    String name(int index) {
        int areas = areas();
        String area = AREAS.get(index % areas);
        String thing = THINGS.get(index / areas % THINGS.size());
        return area + (thing.isEmpty() ? "s" : thing) + (index / areas < THINGS.size() ? "" : "_" + index);
    }

    private int areas() {
        return Math.max(1, Math.min(AREAS.size(), size / 12));
    }

    private void table(ObjectNode table, int index, boolean plan) {
        String way = index < WAYS.size() ? WAYS.get(index) : WAYS.get(random.nextInt(WAYS.size()));
        long source = (long) Math.pow(10, 1 + 6 * random.nextDouble());
        long rows =
                way.equals("none") ? 0 : way.equals("whole") ? source : 1 + (long) (source * random.nextDouble() / 9);
        table.put("table", name(index)).put("columns", 3 + index % 9).put("way", way);
        table.putArray("key").add("id");
        ArrayNode why = table.putArray("why");
        if (way.equals("rule")) {
            why.add("where created_at >= '2026-02-01'");
        }
        table.putArray("stages").add(index % 7);
        ArrayNode masks = table.putArray("masks");
        if (index % 9 == 2) {
            masks.addObject().put("column", "email").put("by", "fake internet.email");
        }
        table.put("sourceRows", source)
                .put("sourceRowsExact", way.equals("whole"))
                .put("sourceBytes", source * 180);
        if (plan) {
            table.put(
                    way.equals("whole") ? "countedRows" : way.equals("referenced") ? "mostRows" : "estimatedRows",
                    rows);
        } else {
            table.put("rows", rows)
                    .put("bytes", rows * 120)
                    .put("seconds", rows / 250_000.0)
                    .put("verified", index != 2);
            ArrayNode findings = table.putArray("findings");
            if (index == 2) {
                findings.add("3 rows are missing");
            }
        }
    }

    /** Most references stay within an area, and lead to its first tables; one table in ten has none. */
    private void relations(ArrayNode relations, boolean plan) {
        int areas = areas();
        for (int index = 0; index < size; index++) {
            int earlier = index / areas;
            int wanted = index % 10 == 9 ? 0 : 1 + random.nextInt(3);
            for (int place = 0; place < wanted; place++) {
                int area = random.nextInt(5) == 0 ? random.nextInt(areas) : index % areas;
                int parent = area + areas * (int) (random.nextDouble() * random.nextDouble() * earlier);
                if (parent != index && parent < size) {
                    relation(relations, index, parent, plan);
                }
            }
        }
        if (size > 3) {
            relation(relations, 3, 3, plan);
        }
    }

    private void relation(ArrayNode relations, int child, int parent, boolean plan) {
        int number = relations.size();
        ObjectNode relation = relations.addObject();
        relation.put("name", "fk_" + number).put("child", name(child)).put("parent", name(parent));
        relation.putArray("childColumns").add(name(parent) + "_id");
        relation.putArray("parentColumns").add("id");
        relation.put("declared", number % 8 != 3).put("followed", true);
        relation.put("join", number == 1).put("suspected", plan && number % 8 == 3);
    }
}
