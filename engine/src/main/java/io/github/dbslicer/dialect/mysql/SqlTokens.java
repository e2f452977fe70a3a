package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.mysql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart SQL that the server has written under an empty sql_mode: names between backticks, strings between single quotes with
 * backslashes or doubled quotes inside. Comments that hold SQL for some versions only, as {@code SHOW CREATE TABLE} writes them for
 * partitions, are SQL here.
 */
final class SqlTokens {
    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int position;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> of(String sql) {
        SqlTokens scanner = new SqlTokens(sql);
        while (scanner.position < sql.length()) {
            scanner.next();
        }
        return List.copyOf(scanner.tokens);
    }

    private void next() {
        char first = sql.charAt(position);
        if (Character.isWhitespace(first)) {
            position++;
        } else if (first == '`') {
            int end = quotedEnd('`', false);
            String name = sql.substring(position + 1, end - 1).replace("``", "`");
            add(Kind.NAME, name, end);
        } else if (first == '\'' || first == '"') {
            int end = quotedEnd(first, true);
            add(Kind.STRING, sql.substring(position, end), end);
        } else if (isWordPart(first)) {
            int end = position;
            while (end < sql.length() && isWordPart(sql.charAt(end))) {
                end++;
            }
            add(Kind.WORD, sql.substring(position, end), end);
        } else {
            add(Kind.SYMBOL, String.valueOf(first), position + 1);
        }
    }

    private void add(Kind kind, String text, int end) {
        tokens.add(new SqlToken(kind, text, position, end));
        position = end;
    }

    private int quotedEnd(char quote, boolean backslashes) {
        int at = position + 1;
        while (at < sql.length()) {
            char next = sql.charAt(at);
            if (next == '\\' && backslashes) {
                at += 2;
            } else if (next != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("SQL that ends within quotes");
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
