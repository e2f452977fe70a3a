package io.github.dbslicer.dialect.postgresql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as {@code psql} takes it: it knows strings, names, bodies and where a statement ends as the server does, but would put the value of a
 * variable of its own in place of what stands behind a colon, as the upper bound of an array's slice does.
 */
final class ClientStatement {
    /** What psql leaves alone, then a colon before what could be the name of a variable. */
    private static final Pattern TOKEN = Pattern.compile(
            "[eE]'(?:[^'\\\\]|\\\\.|'')*+'|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|--[^\n]*+|/\\*"
                    + "|(\\$(?:[A-Za-z_\\x80-\\uffff][A-Za-z0-9_\\x80-\\uffff]*+)?\\$)|::|:=|[A-Za-z_\\x80-\\uffff][\\w$\\x80-\\uffff]*+|(:)(?=[\\w\"'{\\x80-\\uffff])",
            Pattern.DOTALL);

    private ClientStatement() {}

    static String of(String sql) {
        return (sql.contains(":") ? guarded(sql) : sql) + ";\n";
    }

    private static String guarded(String sql) {
        StringBuilder guarded = new StringBuilder();
        Matcher token = TOKEN.matcher(sql);
        int from = 0;
        while (token.find(from)) {
            int end = token.end();
            if (token.group(1) != null) {
                end = behind(sql, token.group(1), end);
            } else if (token.group().equals("/*")) {
                end = behind(sql, "*/", end);
            }
            guarded.append(sql, from, end);
            if (token.group(2) != null) {
                guarded.append(' ');
            }
            from = end;
        }
        return guarded.append(sql, from, sql.length()).toString();
    }

    private static int behind(String sql, String closing, int from) {
        int at = sql.indexOf(closing, from);
        return at < 0 ? sql.length() : at + closing.length();
    }
}
