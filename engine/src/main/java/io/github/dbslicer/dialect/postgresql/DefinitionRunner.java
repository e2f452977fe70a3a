package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** Creates objects of the source in the target. */
final class DefinitionRunner {
    private final PgConnection connection;
    private final FinishLog log;

    /** @param connection in autocommit, with the settings for definitions */
    DefinitionRunner(PgConnection connection, FinishLog log) {
        this.connection = connection;
        this.log = log;
    }

    /** @throws SliceException {@code TARGET_SCHEMA} that names the first definition that the server refuses, and its reason */
    void run(List<SchemaScript.Definition> definitions) {
        for (SchemaScript.Definition definition : definitions) {
            if (!log.isDone(definition)) {
                run(definition);
            }
        }
    }

    private void run(SchemaScript.Definition definition) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (log.isRecorded(definition)) {
                runRecorded(statement, definition);
            } else {
                statement.execute(definition.sql());
            }
        } catch (SQLException e) {
            String label = definition.toString().strip();
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA,
                    label + " cannot be created in the target: " + reason(e) + "."
                            + remedy(definition, ServerMessage.state(e)),
                    e);
        }
    }

    private void runRecorded(Statement statement, SchemaScript.Definition definition) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statement.execute(definition.sql());
            log.add(connection, definition);
            connection.commit();
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Definitions that meet rows: what the server says of those holds their values. */
    private static String reason(SQLException e) {
        String state = ServerMessage.state(e);
        boolean ofRows = state.startsWith("22") || state.startsWith("23") || state.startsWith("P0");
        if (!ofRows) {
            return ServerMessage.of(e);
        }
        return WriteReason.of(
                        state,
                        ServerMessage.server(e).flatMap(said -> java.util.Optional.ofNullable(said.getConstraint())))
                + " (server error " + state + ")";
    }

    private static String remedy(SchemaScript.Definition definition, String state) {
        boolean extension = definition.kind().equals("extension");
        return switch (state) {
            case "58P01", "0A000", "22023" ->
                extension
                        ? " Install the package that brings the extension on the target's server, or drop it from the source."
                        : "";
            case "42501" ->
                extension
                        ? " Have a superuser create it in the target: CREATE EXTENSION stays over runs."
                        : " GRANT what is missing to the role of this connection.";
            case "42704", "42883", "3F000" ->
                " What it uses is missing in the target; perhaps it is of another version or lacks an extension.";
            case "55P03" -> " Another session holds a lock on it: end it, or run again.";
            default -> "";
        };
    }
}
