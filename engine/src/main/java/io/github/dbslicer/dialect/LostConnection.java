package io.github.dbslicer.dialect;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** Tells failures that ended a connection from those of a statement, as far as all drivers say it alike. */
public final class LostConnection {
    /** SQL states of this class: the connection is gone, could not be made, or broke while it was used. */
    private static final String CONNECTION = "08";

    private LostConnection() {}

    /** Whether this failure, or what caused it, is one of the network or has a state of the class 08. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof SQLException sql && isLost(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("").startsWith(CONNECTION);
    }
}
