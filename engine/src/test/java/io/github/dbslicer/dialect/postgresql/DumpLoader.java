package io.github.dbslicer.dialect.postgresql;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** Runs a script as {@code pg_dump} writes it: statements, and rows after {@code COPY ... FROM stdin}. */
final class DumpLoader {
    private static final Pattern COPY = Pattern.compile("(?i)copy .* from stdin.*;");
    /** Settings that servers do not have any more, owners and languages: none of them is what the tests are about. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?i)set (default_with_oids|client_encoding|standard_conforming_strings)[ =].*|alter .* owner to .*|.*procedural language .*"
                    + "|(revoke|grant) .* (postgres|public);|comment on schema public .*");

    private final Connection connection;
    private final StringBuilder statements = new StringBuilder();
    private final StringBuilder rows = new StringBuilder();

    private DumpLoader(Connection connection) {
        this.connection = connection;
    }

    static void load(byte[] script, Connection connection) throws SQLException, IOException {
        String latin = new String(script, StandardCharsets.ISO_8859_1);
        boolean isLatin = latin.contains("client_encoding = 'LATIN1'");
        String text = isLatin ? latin : new String(script, StandardCharsets.UTF_8);
        // EXTRACT is another function since 14, a copy of an older server's has the older one.
        new DumpLoader(connection).load(text.replaceAll("(?i)extract\\((\\w+) from ", "date_part('$1', "));
    }

    private void load(String script) throws SQLException, IOException {
        String copy = "";
        for (String line : (Iterable<String>) script.lines()::iterator) {
            if (!copy.isEmpty()) {
                copy = row(copy, line);
            } else if (COPY.matcher(line).matches()) {
                execute();
                copy = line.substring(0, line.length() - 1);
            } else if (!LEFT_OUT.matcher(line).matches()) {
                statements.append(line).append('\n');
            }
        }
        execute();
    }

    /** Returns the command that further rows are of, empty after the last one. */
    private String row(String copy, String line) throws SQLException, IOException {
        if (!line.equals("\\.")) {
            rows.append(line).append('\n');
            return copy;
        }
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(rows.toString()));
        rows.setLength(0);
        return "";
    }

    private void execute() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(statements.toString());
        }
        statements.setLength(0);
    }
}
