package io.github.dbslicer.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL statements. One ends at each semicolon that white space follows; {@code SRC}, as a word, stands for where the source's tables are. A line that
 * begins with {@code --} is a comment.
 */
final class SqlScript {
    private static final Pattern SOURCE = Pattern.compile("\\bSRC\\b");

    private final String text;

    /** @param text without semicolons followed by white space within literals */
    SqlScript(String text) {
        this.text = text.replaceAll("(?m)^--.*$", "");
    }

    /** @param orders a condition, for {@code {orders}} in the text */
    static SqlScript ofShop(String resource, String orders) {
        return new SqlScript(Resources.text(resource).replace("{orders}", orders));
    }

    /** @param source where the source's tables are: a database or a schema */
    void run(Connection connection, String source) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(source)) {
                statement.execute(sql);
            }
        }
    }

    List<String> statements(String source) {
        return Arrays.stream(SOURCE.matcher(text)
                        .replaceAll(Matcher.quoteReplacement(source))
                        .split(";(?=\\s|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
