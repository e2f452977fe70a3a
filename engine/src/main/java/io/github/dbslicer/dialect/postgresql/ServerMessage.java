package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server said, without its detail, where it puts values of rows. */
final class ServerMessage {
    private ServerMessage() {}

    /** In one line, for messages in which values have no part: connections, names, SQL of the user's own. */
    static String of(SQLException e) {
        return server(e)
                .flatMap(message -> Optional.ofNullable(message.getMessage()))
                .orElseGet(() ->
                        Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()))
                .lines()
                .findFirst()
                .orElse("");
    }

    /** What the server sent with its error: names of schema, table, column and constraint; empty where the driver speaks. */
    static Optional<ServerErrorMessage> server(SQLException e) {
        return e instanceof PSQLException known ? Optional.ofNullable(known.getServerErrorMessage()) : Optional.empty();
    }

    static String state(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("");
    }
}
