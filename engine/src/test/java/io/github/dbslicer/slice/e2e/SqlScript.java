package io.github.dbslicer.slice.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a script for the command line client of MariaDB apart into its statements. For one script. */
final class SqlScript {
    private static final String DELIMITER = "delimiter ";

    private final String text;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private String delimiter = ";";
    private int at;

    private SqlScript(String text) {
        this.text = text;
    }

    /** The statements in their order, without delimiters and line comments. */
    static List<String> statements(String text) {
        SqlScript script = new SqlScript(text);
        while (script.at < text.length()) {
            script.step();
        }
        script.endStatement();
        return script.statements;
    }

    private void step() {
        char next = text.charAt(at);
        if (atLineStart() && startsWith(DELIMITER)) {
            int end = lineEnd();
            delimiter = text.substring(at + DELIMITER.length(), end).strip();
            at = end;
        } else if (startsWith(delimiter)) {
            at += delimiter.length();
            endStatement();
        } else if (next == '\'' || next == '"' || next == '`') {
            take(quotedEnd(next));
        } else if (next == '#' || startsWith("-- ") || startsWith("--\n") || startsWith("--\r")) {
            at = lineEnd();
        } else if (startsWith("/*")) {
            int end = text.indexOf("*/", at);
            take(end < 0 ? text.length() : end + 2);
        } else {
            take(at + 1);
        }
    }

    private boolean atLineStart() {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private boolean startsWith(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int quotedEnd(char quote) {
        int end = at + 1;
        while (text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' && quote != '`' ? 2 : 1;
        }
        return end + 1;
    }

    private void take(int end) {
        statement.append(text, at, end);
        at = end;
    }

    private void endStatement() {
        String sql = statement.toString().strip();
        statement.setLength(0);
        boolean comment = sql.startsWith("/*") && !sql.startsWith("/*!") && sql.indexOf("*/") == sql.length() - 2;
        if (!sql.isEmpty() && !comment && !sql.toLowerCase(Locale.ROOT).startsWith("source ")) {
            statements.add(sql);
        }
    }
}
