package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list of definitions, each created under the settings of its own: the server keeps a routine's sql_mode with it, reads its body by it,
 * and counts an event's times in its zone. What was set before the first one is set again after the last.
 */
final class SqlModes {
    private final List<Definition> definitions = new ArrayList<>();
    private final Map<String, String> current = new LinkedHashMap<>();

    void add(Definition definition, String sqlMode) {
        set("sql_mode", known(sqlMode));
        definitions.add(definition);
    }

    void add(Definition definition, String sqlMode, String timeZone) {
        set("time_zone", timeZone);
        add(definition, sqlMode);
    }

    /** The definitions, in the order in which they were added, and what sets their settings. */
    List<Definition> definitions() {
        List<Definition> all = new ArrayList<>(definitions);
        current.keySet()
                .forEach(variable ->
                        all.add(Definition.setting(variable, "SET SESSION " + variable + " = @dbslicer_" + variable)));
        return all;
    }

    private void set(String variable, String value) {
        String before = current.put(variable, value);
        if (before == null) {
            definitions.add(Definition.setting(variable, "SET @dbslicer_" + variable + " = @@SESSION." + variable));
        }
        if (!value.equals(before)) {
            definitions.add(Definition.setting(variable, "SET SESSION " + variable + " = '" + value + "'"));
        }
    }

    /** NO_AUTO_CREATE_USER means nothing to a body; MySQL 8 knows it no more. */
    private static String known(String sqlMode) {
        return Arrays.stream(sqlMode.split(",", -1))
                .filter(mode -> !mode.equals("NO_AUTO_CREATE_USER"))
                .collect(Collectors.joining(","));
    }
}
