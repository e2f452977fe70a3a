package io.github.dbslicer.client;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.postgresql.PGConnection;

/** Executes a script as {@code psql} does, with its own idea of where statements end; of its commands only those that set something are let through. */
public final class Psql {
    private final Connection connection;
    private final String script;
    private final StringBuilder statement = new StringBuilder();
    private int position;
    private int parentheses;
    private int blocks;

    private Psql(Connection connection, String script) {
        this.connection = connection;
        this.script = script;
    }

    public static void execute(Connection connection, String script) throws SQLException {
        Psql psql = new Psql(connection, script);
        while (psql.position < script.length()) {
            psql.next();
        }
        if (!psql.statement.toString().isBlank()) {
            throw new IllegalStateException("a statement without an end: " + psql.statement);
        }
    }

    private void next() throws SQLException {
        char first = script.charAt(position);
        if (first == '\\') {
            command();
        } else if (first == ';' && parentheses == 0 && blocks == 0) {
            position++;
            execute();
        } else if (script.startsWith("--", position)) {
            position = end("\n", position);
        } else {
            int end = tokenEnd(first);
            word(script.substring(position, end));
            statement.append(script, position, end);
            position = end;
        }
    }

    private void command() throws SQLException {
        int end = end("\n", position);
        String line = script.substring(position, end).strip();
        position = end;
        if (line.startsWith("\\gset")) {
            execute();
        } else if (!line.matches("\\\\(set|unset) \\w+.*")) {
            throw new IllegalStateException("a command of the client: " + line);
        }
    }

    private int tokenEnd(char first) {
        char before = position == 0 ? ' ' : script.charAt(position - 1);
        if (first == '\'') {
            return quotedEnd(before == 'e' || before == 'E');
        }
        if (first == '"') {
            return script.indexOf('"', position + 1) + 1;
        }
        if (first == '$' && !Character.isJavaIdentifierPart(before)) {
            int end = position + 1;
            while (Character.isJavaIdentifierPart(script.charAt(end)) && script.charAt(end) != '$') {
                end++;
            }
            return script.charAt(end) == '$' && !Character.isDigit(script.charAt(position + 1))
                    ? end(script.substring(position, end + 1), end + 1)
                    : end;
        }
        if (Character.isJavaIdentifierPart(first)) {
            int end = position;
            while (end < script.length() && Character.isJavaIdentifierPart(script.charAt(end))) {
                end++;
            }
            return end;
        }
        if (first == ':' && position + 1 < script.length()) {
            return colonEnd();
        }
        return script.startsWith("/*", position) ? end("*/", position) : position + 1;
    }

    private int colonEnd() {
        char next = script.charAt(position + 1);
        if (next == ':' || next == '=') {
            return position + 2;
        }
        if (Character.isJavaIdentifierPart(next) || next == '"' || next == '\'') {
            throw new IllegalStateException("a variable of the client: " + script.substring(position, position + 20));
        }
        return position + 1;
    }

    private int quotedEnd(boolean backslashes) {
        int at = position + 1;
        while (script.charAt(at) != '\'') {
            at += backslashes && script.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int end(String closing, int from) {
        int at = script.indexOf(closing, from);
        return at < 0 ? script.length() : at + closing.length();
    }

    /** Bodies of SQL have statements of their own. */
    private void word(String token) {
        parentheses += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        boolean routine =
                statement.toString().strip().matches("(?is)CREATE\\s+(OR\\s+REPLACE\\s+)?(FUNCTION|PROCEDURE)\\b.*");
        if (routine && parentheses == 0) {
            String word = token.toLowerCase(Locale.ROOT);
            blocks += word.equals("begin") || blocks > 0 && word.equals("case") ? 1 : 0;
            blocks -= word.equals("end") && blocks > 0 ? 1 : 0;
        }
    }

    private void execute() throws SQLException {
        String sql = statement.toString().strip();
        statement.setLength(0);
        if (sql.startsWith("COPY ")) {
            copy(sql);
            return;
        }
        try (Statement execution = connection.createStatement()) {
            execution.setEscapeProcessing(false);
            execution.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin: " + sql, e);
        }
    }

    /** From the next line to one that is nothing but a backslash and a point. */
    private void copy(String sql) throws SQLException {
        int from = script.indexOf('\n', position) + 1;
        int to = script.startsWith("\\.\n", from) ? from : script.indexOf("\n\\.\n", from - 1) + 1;
        position = to + "\\.\n".length();
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new StringReader(script.substring(from, to)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
