package io.github.dbslicer.slice.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** Runs the script of a sample database, as the client would that it was written for. */
final class DatasetScript {
    private DatasetScript() {}

    static void load(Path script, LiveDatabase database) throws IOException, SQLException {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(script))) {
            bytes = in.readAllBytes();
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
        switch (database.type()) {
            case "sqlite" -> loadSqlite(text, database);
            case "postgresql" -> loadPostgres(new String(bytes, encoding(text)).replace("\uFEFF", ""), database);
            // Views of Sakila name their database. Cacti asks for a mode that MySQL does not have any more.
            default ->
                database.execute(SqlScript.statements(
                        text.replaceAll("\\bsakila\\b", database.name()).replace("NO_AUTO_CREATE_USER", "")));
        }
    }

    /** This driver runs a whole script as an update. */
    private static void loadSqlite(String text, LiveDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }

    private static Charset encoding(String text) {
        return text.contains("SET client_encoding = 'LATIN1'") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private static void loadPostgres(String text, LiveDatabase database) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (PostgresScript.Step step : PostgresScript.steps(text)) {
                if (step.data().isPresent()) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(step.sql(), new StringReader(step.data().orElseThrow()));
                } else if (!isOfTheServerItCameFrom(step.sql())) {
                    statement.execute(step.sql());
                }
            }
        }
    }

    /** The driver has its own encoding. The roles are not here. */
    private static boolean isOfTheServerItCameFrom(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        return List.of("set client_encoding", "set default_with_oids", "grant ", "revoke ").stream()
                        .anyMatch(lower::startsWith)
                || lower.matches("(?s)alter .* owner to \\w+");
    }
}
