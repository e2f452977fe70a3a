package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A definition as {@code sqlite3} takes it, which reads line by line: a line with nothing but a slash or the word {@code go} ends a statement as with
 * Oracle or SQL Server, where the statement could end there. A comment before these, which stays in the definition, keeps it from that.
 */
final class ClientStatement {
    private static final Pattern END = Pattern.compile("\\s*(?:/|[gG][oO])\\s*(?:(?:--|/\\*).*)?");

    private final String sql;
    private final StringBuilder guarded = new StringBuilder();
    private int position;

    private ClientStatement(String sql) {
        this.sql = sql;
    }

    static String of(List<Definition> definitions) {
        return definitions.stream().map(ClientStatement::statement).collect(Collectors.joining());
    }

    /** A trigger cannot end but behind its END. */
    private static String statement(Definition definition) {
        String sql =
                definition.kind().equals("trigger") ? definition.sql() : new ClientStatement(definition.sql()).guard();
        // Of a carriage return before a line's end the client drops one.
        String lines = sql.replace("\r\n", "\r\r\n");
        return lines + (lines.contains("--") ? "\n;\n" : ";\n");
    }

    private String guard() {
        while (position < sql.length()) {
            int end = tokenEnd();
            guarded.append(sql, position, end);
            boolean lineBegins = sql.charAt(end - 1) == '\n';
            position = end;
            if (lineBegins && END.matcher(line()).matches()) {
                guarded.append("/**/");
            }
        }
        return guarded.toString();
    }

    private String line() {
        int end = sql.indexOf('\n', position);
        return sql.substring(position, end < 0 ? sql.length() : end);
    }

    private int tokenEnd() {
        char first = sql.charAt(position);
        if (first == '\'' || first == '"' || first == '`') {
            return behind(String.valueOf(first), position + 1);
        }
        if (first == '[') {
            return behind("]", position);
        }
        if (sql.startsWith("--", position)) {
            return behind("\n", position);
        }
        return sql.startsWith("/*", position) ? behind("*/", position + 2) : position + 1;
    }

    private int behind(String closing, int from) {
        int at = sql.indexOf(closing, from);
        return at < 0 ? sql.length() : at + closing.length();
    }
}
