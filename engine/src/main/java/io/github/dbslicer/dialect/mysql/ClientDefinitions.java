package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Definitions as the client takes them, in order. It knows strings, names and comments, but neither where a body ends nor what it may leave out. */
final class ClientDefinitions {
    /** What has a body of statements. */
    private static final Set<String> BODIES =
            Set.of("procedure", "function", "trigger", "event", "package", "package body");

    private static final Pattern MODE = Pattern.compile("SET SESSION sql_mode = '([^']*)'");
    private static final List<String> DELIMITERS = List.of("$$", ";;", "//", "@@", "%%");

    private final StringBuilder script = new StringBuilder();
    private String sqlMode = "";
    private String delimiter = ";";

    private ClientDefinitions() {}

    static String of(List<Definition> definitions) {
        ClientDefinitions client = new ClientDefinitions();
        definitions.forEach(client::append);
        client.delimitBy(";");
        return client.script.toString();
    }

    private void append(Definition definition) {
        // Of a carriage return before a line's end the client drops one.
        String sql = definition.sql().replace("\r\n", "\r\r\n");
        if (BODIES.contains(definition.kind())) {
            String guarded = CommentGuard.guard(sql, sqlMode);
            delimitBy(delimiter(guarded));
            // The line break ends a comment that the body may end with.
            script.append(guarded).append('\n').append(delimiter).append('\n');
        } else {
            Matcher mode = MODE.matcher(sql);
            if (mode.matches()) {
                sqlMode = mode.group(1);
            }
            delimitBy(";");
            script.append(sql).append(";\n");
        }
    }

    private void delimitBy(String wanted) {
        if (!delimiter.equals(wanted)) {
            script.append("DELIMITER ").append(wanted).append('\n');
            delimiter = wanted;
        }
    }

    private static String delimiter(String sql) {
        String found = DELIMITERS.get(0);
        for (int number = 1; sql.contains(found); number++) {
            found = number < DELIMITERS.size() ? DELIMITERS.get(number) : "$" + number + "$";
        }
        return found;
    }
}
