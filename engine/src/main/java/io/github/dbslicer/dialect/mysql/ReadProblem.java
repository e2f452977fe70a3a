package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Says why rows of a table cannot be read. What the server says is passed on only where it speaks of the user's SQL and names, and so
 * cannot hold row values.
 */
final class ReadProblem {
    private ReadProblem() {}

    /** @param ownSql whether the statement holds no SQL but the user's and names, so that what a syntax error quotes may be shown */
    static SliceException of(Table table, boolean ownSql, SQLException e) {
        return new SliceException(ErrorCode.SOURCE_READ, "table " + table + ": " + explanation(ownSql, e), e);
    }

    private static String explanation(boolean ownSql, SQLException e) {
        return switch (e.getErrorCode()) {
            case 1142, 1143 -> "the user may not read it: " + ServerMessage.of(e) + ". GRANT SELECT on it.";
            case 1146 -> "it is there no more: " + ServerMessage.of(e);
            case 1064 ->
                "the server does not understand the SQL of its rule, masks or relations"
                        + (ownSql ? ": " + ServerMessage.of(e) : ". Check them in the rules file.");
            case 1412 ->
                "its definition was changed (ALTER, TRUNCATE, RENAME) after the moment that the slice shows, and its rows of then cannot be"
                        + " seen any more. Start the run again.";
            case 1317, 1969, 3024 ->
                "the server ended the query (error " + e.getErrorCode()
                        + "). If it took longer than 'courtesy: statement_timeout' in config.yml allows or, where that is not set, than the server's"
                        + " own max_statement_time or max_execution_time, raise that limit.";
            case 1301 ->
                "the SQL of a mask, or the text of a value in UTF-8, is larger than the server's max_allowed_packet, and the server gives NULL"
                        + " for it. Raise max_allowed_packet.";
            case 1153 -> "a row or a statement is larger than the server's max_allowed_packet. Raise it.";
            default -> general(e);
        };
    }

    private static String general(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        if (state.startsWith("42")) {
            return "the server rejects the SQL of its rule, masks or relations: " + ServerMessage.of(e);
        }
        if (state.startsWith("08")) {
            return "the connection broke off while it was read. Check the server's log and the network.";
        }
        return "the server cannot read it: error " + e.getErrorCode() + ", SQL state " + state
                + ". The server's own message may hold row values and is not shown.";
    }
}
