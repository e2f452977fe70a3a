package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says why rows of a table cannot be read. What the server says is passed on only where it speaks of the user's SQL and names, and so
 * cannot hold row values.
 */
final class ReadProblem {
    private ReadProblem() {}

    static SliceException of(TableId table, SQLException e) {
        return new SliceException(ErrorCode.SOURCE_READ, "table " + table + ": " + explanation(table, e), e);
    }

    private static String explanation(TableId table, SQLException e) {
        return switch (ServerMessage.state(e)) {
            case "42501" -> refused(table, e);
            case "57014" ->
                "the query was cancelled on the server. If it took longer than 'courtesy: statement_timeout' in config.yml allows, raise"
                        + " that; on a replica, it may have stood in the way of what is replayed: raise max_standby_streaming_delay or set"
                        + " hot_standby_feedback = on.";
            case "40001", "40P01", "72000" ->
                "the server could not keep the rows as they were when the slice began: " + ServerMessage.of(e)
                        + ". On a replica, raise max_standby_streaming_delay or set hot_standby_feedback = on, or read the primary.";
            case "25P03", "25P04", "57P05" ->
                "the server ended the session because of a time limit: " + ServerMessage.of(e)
                        + ". Lift the limit for this user.";
            case "57P01", "57P02", "57P03" -> "the server ended the session (" + ServerMessage.of(e) + "). Run again.";
            case "54000", "53200" -> tooLarge(e);
            case "22021", "22P05" ->
                "a text of it is no valid UTF-8, which is what the server is asked for (SQL state "
                        + ServerMessage.state(e)
                        + "). A database whose encoding is SQL_ASCII holds any bytes: correct them there, or mask the column.";
            default -> byClass(e);
        };
    }

    private static String byClass(SQLException e) {
        String state = ServerMessage.state(e);
        if (ServerMessage.of(e).contains("memory alloc request size")) {
            return tooLarge(e);
        }
        if (state.startsWith("42")) {
            return "the server rejects the SQL of its rule, masks or relations: " + ServerMessage.of(e);
        }
        if (state.startsWith("22") || state.startsWith("23")) {
            return "the server cannot evaluate the SQL of its rule, masks or relations for every row (SQL state "
                    + state + "). The server's own message may hold row values and is not shown.";
        }
        if (state.startsWith("08")) {
            return "the connection broke off while it was read: the server ended the session, or the network did. Check the server's log.";
        }
        return "the server cannot read it: SQL state " + state
                + ". The server's own message may hold row values and is not shown; its log has it.";
    }

    /** Messages are in the server's language; what tells row-level security from privileges is where the server found it. */
    private static String refused(TableId table, SQLException e) {
        Optional<String> routine = ServerMessage.server(e).map(ServerErrorMessage::getRoutine);
        return routine.filter("check_enable_rls"::equals).isPresent()
                ? rowSecurity(table)
                : "the user may not read it: " + ServerMessage.of(e) + ". GRANT SELECT ON " + PostgresNames.quote(table)
                        + " TO the user.";
    }

    static String rowSecurity(TableId table) {
        return "row-level security would hide rows of it from this user, and a slice without them would not be exact. Read as a role"
                + " with BYPASSRLS, or as the owner of " + PostgresNames.quote(table)
                + " without FORCE ROW LEVEL SECURITY.";
    }

    private static String tooLarge(SQLException e) {
        return "a row is larger than the server can send: the text of a row, or of a value of it, must be below 1 GB (SQL state "
                + ServerMessage.state(e) + ").";
    }
}
