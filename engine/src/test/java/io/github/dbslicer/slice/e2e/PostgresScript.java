package io.github.dbslicer.slice.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a script for psql apart. For one script. Of psql's own commands it knows the end of data alone. */
final class PostgresScript {
    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$(?:[A-Za-z_]\\w*)?\\$");
    private static final Pattern COPY = Pattern.compile("(?is)copy\\s.*\\bfrom\\s+stdin\\b.*");
    private static final String END_OF_DATA = "\n\\.";

    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    /** What old scripts switch on: a backslash in any constant hides what follows. */
    private boolean backslashes;

    private int at;

    private PostgresScript(String text) {
        this.text = text;
    }

    /**
     * A statement.
     *
     * @param data what a COPY reads
     */
    record Step(String sql, Optional<String> data) {}

    /** The statements in their order, without semicolons and line comments. */
    static List<Step> steps(String text) {
        PostgresScript script = new PostgresScript(text);
        while (script.at < text.length()) {
            script.step();
        }
        script.endStatement();
        return script.steps;
    }

    private void step() {
        char next = text.charAt(at);
        if (next == ';') {
            at++;
            endStatement();
        } else if (text.startsWith("--", at)) {
            at = end("\n", at);
        } else if (text.startsWith("/*", at)) {
            at = Math.min(text.length(), end("*/", at) + 2);
        } else if (next == '\'') {
            take(constantEnd());
        } else if (next == '"') {
            take(end("\"", at + 1) + 1);
        } else if (next == '$' && dollarQuote().isPresent()) {
            String quote = dollarQuote().orElseThrow();
            take(end(quote, at + quote.length()) + quote.length());
        } else {
            take(at + 1);
        }
    }

    private Optional<String> dollarQuote() {
        Matcher matcher = DOLLAR_QUOTE.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private int constantEnd() {
        boolean escapes = backslashes || at > 0 && "eE".indexOf(text.charAt(at - 1)) >= 0;
        int end = at + 1;
        while (text.charAt(end) != '\'') {
            end += escapes && text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private int end(String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end;
    }

    private void take(int end) {
        statement.append(text, at, end);
        at = end;
    }

    private void endStatement() {
        String sql = statement.toString().strip();
        statement.setLength(0);
        if (COPY.matcher(sql).matches()) {
            // The data begins on the next line, and may have none.
            int begin = end("\n", at);
            int end = end(END_OF_DATA, begin);
            steps.add(new Step(sql, Optional.of(text.substring(begin + 1, end + 1))));
            at = Math.min(text.length(), end + END_OF_DATA.length());
        } else if (!sql.isEmpty()) {
            backslashes = sql.matches("(?i)set\\s+standard_conforming_strings\\s*=\\s*off") || backslashes;
            steps.add(new Step(sql, Optional.empty()));
        }
    }
}
