package io.github.dbslicer.dialect.mysql;

import java.sql.SQLException;
import java.util.Optional;

/** The server's own words about a failure. */
final class ServerMessage {
    private ServerMessage() {}

    /** Without the connection's number, that the driver puts before it. */
    static String of(SQLException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return message.replaceFirst("^\\(conn=-?\\d+\\) ", "");
    }
}
