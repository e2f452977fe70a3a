package io.github.dbslicer.client;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;

/**
 * Executes a script as {@code mysql} and {@code mariadb} do that are told nothing: line by line, with their own idea of strings, comments, which they
 * leave out, and commands, of which only {@code DELIMITER} and the one that names UTF-8 are let through.
 */
public final class MySqlClient {
    private static final Set<String> COMMANDS = Set.of(
            "clear",
            "connect",
            "edit",
            "ego",
            "exit",
            "go",
            "help",
            "nopager",
            "notee",
            "nowarning",
            "pager",
            "print",
            "prompt",
            "quit",
            "rehash",
            "source",
            "status",
            "system",
            "tee",
            "use",
            "charset",
            "warnings");

    private static final String CHARSET = "\\C utf8mb4";

    private final Connection connection;
    private final StringBuilder buffer = new StringBuilder();
    private String delimiter = ";";
    private char string;
    private boolean comment;
    private boolean backslashes = true;
    private boolean ansiQuotes;

    private MySqlClient(Connection connection) {
        this.connection = connection;
    }

    public static void execute(Connection connection, String script) throws SQLException {
        MySqlClient client = new MySqlClient(connection);
        client.readMode();
        for (String line : script.split("\n", -1)) {
            client.line(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        if (!client.buffer.toString().isBlank()) {
            throw new IllegalStateException("a statement without an end: " + client.buffer);
        }
    }

    private void line(String line) throws SQLException {
        if (buffer.toString().isBlank() && string == 0 && !comment) {
            String word = line.strip().split("[ ;]", 2)[0].toLowerCase(Locale.ROOT);
            if (word.equals("delimiter")) {
                delimiter = line.strip().substring("delimiter ".length()).strip();
                return;
            }
            if (COMMANDS.contains(word)) {
                throw new IllegalStateException("a command of the client: " + line);
            }
        }
        for (int at = 0; at < line.length(); ) {
            at = character(line, at);
        }
        if (!buffer.isEmpty()) {
            buffer.append('\n');
        }
    }

    /** Returns where to go on. */
    private int character(String line, int at) throws SQLException {
        char next = line.charAt(at);
        boolean escapes = string == 0 || backslashes && string != '`' && !(string == '"' && ansiQuotes);
        if (comment) {
            comment = !line.startsWith("*/", at);
            return comment ? at + 1 : at + 2;
        }
        if (next == '\\' && escapes) {
            if (at + 1 == line.length()) {
                return at + 1;
            }
            if (line.startsWith(CHARSET, at)) {
                return line.length();
            }
            if (string == 0 && line.charAt(at + 1) != 'N') {
                throw new IllegalStateException("a command of the client: " + line.substring(at));
            }
            buffer.append(line, at, at + 2);
            return at + 2;
        }
        return string == 0 ? outside(line, at) : inside(next, at);
    }

    private int inside(char next, int at) {
        buffer.append(next);
        string = next == string ? 0 : string;
        return at + 1;
    }

    private int outside(String line, int at) throws SQLException {
        char next = line.charAt(at);
        if (line.startsWith(delimiter, at)) {
            execute();
            return at + delimiter.length();
        }
        boolean dashes = line.startsWith("--", at) && (at + 2 == line.length() || line.charAt(at + 2) <= ' ');
        if (next == '#' || dashes) {
            return line.length();
        }
        String rest = line.substring(at, Math.min(at + 4, line.length()));
        if (rest.startsWith("/*") && !rest.startsWith("/*!") && !rest.startsWith("/*M!") && !rest.startsWith("/*+")) {
            comment = true;
            return at + 2;
        }
        if (next == '\'' || next == '"' || next == '`') {
            string = next;
        }
        buffer.append(next);
        return at + 1;
    }

    private void execute() throws SQLException {
        String sql = buffer.toString().strip();
        buffer.setLength(0);
        if (sql.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin: " + sql.substring(0, Math.min(sql.length(), 500)), e);
        }
        if (sql.startsWith("SET")) {
            readMode();
        }
    }

    /** The server tells the client with each answer. */
    private void readMode() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("SELECT @@SESSION.sql_mode")) {
            mode.next();
            backslashes = !mode.getString(1).contains("NO_BACKSLASH_ESCAPES");
            ansiQuotes = mode.getString(1).contains("ANSI_QUOTES");
        }
    }
}
