package io.github.dbslicer.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/** Executes a script as {@code sqlite3} does, line by line; of its commands only {@code .bail on} is let through. */
public final class SqliteShell {
    private static final Pattern TERMINATOR = Pattern.compile("(?i)\\s*(/|go)\\s*(--.*)?");
    /** What a statement is made of besides words and symbols: strings, names, comments. */
    private static final Pattern HIDDEN =
            Pattern.compile("'[^']*+'|\"[^\"]*+\"|`[^`]*+`|\\[[^\\]]*+\\]|--[^\n]*+\n|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern TRIGGER = Pattern.compile("(?is)\\s*create\\s+(temp\\s+|temporary\\s+)?trigger\\b.*");
    private static final Pattern TRIGGER_END = Pattern.compile("(?is).*;\\s*end\\s*;\\s*");

    private final Connection connection;
    private final StringBuilder sql = new StringBuilder();

    private SqliteShell(Connection connection) {
        this.connection = connection;
    }

    public static void execute(Connection connection, String script) throws SQLException {
        SqliteShell shell = new SqliteShell(connection);
        for (String line : script.split("\n", -1)) {
            shell.line(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        if (!shell.sql.toString().isBlank()) {
            throw new IllegalStateException("a statement without an end: " + shell.sql);
        }
    }

    private void line(String line) throws SQLException {
        if (sql.isEmpty()) {
            if (line.isBlank() || line.startsWith("--")) {
                return;
            }
            if (line.startsWith(".") || line.startsWith("#")) {
                if (!line.equals(".bail on")) {
                    throw new IllegalStateException("a command of the client: " + line);
                }
                return;
            }
        }
        boolean terminator = TERMINATOR.matcher(line).matches() && isComplete(sql + ";");
        sql.append(terminator ? ";" : line).append('\n');
        if (line.endsWith(";") && isComplete(sql.toString()) || terminator) {
            execute();
        }
    }

    private static boolean isComplete(String sql) {
        String plain = HIDDEN.matcher(sql).replaceAll(" ");
        if (plain.indexOf('\'') >= 0 || plain.indexOf('"') >= 0 || plain.indexOf('`') >= 0 || plain.contains("/*")) {
            return false;
        }
        return TRIGGER.matcher(plain).matches()
                ? TRIGGER_END.matcher(plain).matches()
                : plain.strip().endsWith(";");
    }

    private void execute() throws SQLException {
        String text = sql.toString();
        sql.setLength(0);
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new SQLException(
                    e.getMessage() + "\nin: "
                            + text.substring(0, Math.min(text.length(), 300)).toLowerCase(Locale.ROOT),
                    e);
        }
    }
}
