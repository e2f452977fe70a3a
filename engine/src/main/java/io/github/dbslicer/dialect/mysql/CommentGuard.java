package io.github.dbslicer.dialect.mysql;

import java.util.Optional;

/**
 * Keeps the comments of a body, which clients leave out unless told otherwise (those of MariaDB, and of MySQL before 8.1): a comment for versions that
 * will never be, {@code /*!999999 " *}{@code /}, means nothing to any server, and none keeps it in the body. To the client it begins a string, and
 * the next one of these ends that: what is between the two goes to the server as it is. The quote is one that does not occur between them.
 */
final class CommentGuard {
    private final String sql;
    private final String sqlMode;
    private final StringBuilder guarded = new StringBuilder();
    private int position;

    private CommentGuard(String sql, String sqlMode) {
        this.sql = sql;
        this.sqlMode = sqlMode;
    }

    /**
     * Guards a definition that begins with {@code CREATE} and has comments; others stay as they are.
     *
     * @param sqlMode under which it is created
     */
    static String guard(String sql, String sqlMode) {
        if (!sql.contains("--") && !sql.contains("#") && !sql.contains("/*")) {
            return sql;
        }
        String head = "CREATE ";
        String rest = sql.substring(head.length());
        return quoteFor(rest)
                .map(quote -> head + mark(quote) + rest + "\n" + mark(quote))
                .orElseGet(() -> new CommentGuard(sql, sqlMode).guardEach());
    }

    private static String mark(char quote) {
        return "/*!999999 " + quote + " */";
    }

    private static Optional<Character> quoteFor(String text) {
        return "\"'`"
                .chars()
                .mapToObj(c -> (char) c)
                .filter(quote -> text.indexOf(quote) < 0)
                .findFirst();
    }

    /** Each comment by itself; one in which all quotes occur stays without. */
    private String guardEach() {
        while (position < sql.length()) {
            char next = sql.charAt(position);
            int end = position + 1;
            if (next == '`' || next == '\'' || next == '"') {
                end = quotedEnd(next);
            } else if (isComment()) {
                end = commentEnd();
                guardComment(end);
                position = end;
                continue;
            }
            guarded.append(sql, position, end);
            position = end;
        }
        return guarded.toString();
    }

    private void guardComment(int end) {
        String comment = sql.substring(position, end);
        String mark = quoteFor(comment).map(CommentGuard::mark).orElse("");
        guarded.append(mark).append(comment).append(mark);
    }

    private boolean isComment() {
        return sql.charAt(position) == '#'
                || sql.startsWith("--", position) && (position + 2 == sql.length() || sql.charAt(position + 2) <= ' ')
                || sql.startsWith("/*", position)
                        && !sql.startsWith("/*!", position)
                        && !sql.startsWith("/*M!", position)
                        && !sql.startsWith("/*+", position);
    }

    /** Behind the line break of a comment that goes to the line's end, without which the mark would be part of it. */
    private int commentEnd() {
        boolean line = sql.charAt(position) != '/';
        int end = sql.indexOf(line ? "\n" : "*/", position);
        return end < 0 ? sql.length() : end + (line ? 1 : 2);
    }

    private int quotedEnd(char quote) {
        boolean name = quote == '`' || quote == '"' && sqlMode.contains("ANSI_QUOTES");
        boolean backslashes = !name && !sqlMode.contains("NO_BACKSLASH_ESCAPES");
        for (int at = position + 1; at < sql.length(); at++) {
            if (sql.charAt(at) == '\\' && backslashes) {
                at++;
            } else if (sql.charAt(at) == quote) {
                return at + 1;
            }
        }
        return sql.length();
    }
}
