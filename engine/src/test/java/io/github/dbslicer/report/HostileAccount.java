package io.github.dbslicer.report;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An account whose names and texts try to break out of every place that they are put into. */
final class HostileAccount {
    static final List<String> NAMES = List.of(
            "</script><script>alert(1)</script>",
            "<!--<script>",
            "<img src=x onerror=alert(1)>",
            "\"onload=\"alert(1)",
            "${style}$&\\u003c",
            "__proto__",
            "constructor",
            "line\nfeed\u0000\u001b[31m",
            "\u202eturned\u2066",
            "half \ud83d a pair",
            "\u2028]]>",
            "a name of very, very, very many characters, as long as some databases let users make it, and then some",
            "\u5217\u8868.\ud83d\ude80",
            ".",
            "javascript:alert(1)");

    private HostileAccount() {}

    static ObjectNode create() {
        ObjectNode account = SampleAccount.of(0, "slice");
        String script = NAMES.get(0);
        account.put("source", script)
                .put("target", NAMES.get(2))
                .put("moment", script)
                .put("started", script);
        account.put("dbslicer", script);
        ArrayNode tables = account.putArray("tables");
        ArrayNode relations = account.putArray("relations");
        for (String name : NAMES) {
            ObjectNode table =
                    tables.addObject().put("table", name).put("way", name).put("verified", false);
            table.putArray("why").add(name);
            table.putArray("key").add(name);
            table.putArray("stages").add(0);
            table.putArray("findings").add(name);
            table.putArray("masks").addObject().put("column", name).put("by", name);
            ObjectNode relation =
                    relations.addObject().put("name", name).put("child", name).put("parent", script);
            relation.putArray("childColumns").add(name);
            relation.putArray("parentColumns").add(name);
            relation.put("declared", false).put("where", name);
        }
        ObjectNode stage =
                account.putArray("stages").addObject().put("number", 0).put("cyclic", true);
        stage.putArray("selections").add(script);
        stage.putArray("after");
        account.putArray("warnings")
                .addObject()
                .put("kind", script)
                .put("table", script)
                .put("message", script);
        return account;
    }
}
