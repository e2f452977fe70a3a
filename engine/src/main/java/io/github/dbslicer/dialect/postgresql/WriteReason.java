package io.github.dbslicer.dialect.postgresql;

import java.util.Optional;
import java.util.Set;

/** What the states of refused rows mean. The server's own words hold values for most of them. */
final class WriteReason {
    /** Classes whose messages name tables, files and sessions, never values: connection, transaction state, names, resources, operators. */
    private static final Set<String> FREE_OF_VALUES = Set.of("08", "25", "28", "40", "42", "53", "55", "57", "58");

    private WriteReason() {}

    static boolean isFreeOfValues(String state) {
        return state.isEmpty() || FREE_OF_VALUES.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** @param constraint that the server names */
    static String of(String state, Optional<String> constraint) {
        String named = constraint.map(name -> " (constraint " + name + ")").orElse("");
        return switch (state) {
            case "23505" -> "duplicate key" + named;
            case "23502" -> "NULL where the column is NOT NULL";
            case "23503" -> "a row that it references is not there" + named;
            case "23514" ->
                constraint.isPresent() ? "a check does not hold" + named : "no partition of the table is for it";
            case "23P01" -> "an exclusion constraint does not hold" + named;
            case "22001" -> "the value is too long";
            case "22003" -> "the number is out of range";
            case "22007", "22008" -> "no date or time that this server knows";
            case "22P02" -> "no value of this type";
            case "22P03", "22P04" -> "the row does not have the form that the target wants";
            case "22021", "22P05" -> "a character that the target's encoding does not have";
            case "22032", "22030" -> "no valid JSON";
            case "2200N", "2200M", "2200S", "2200T" -> "no valid XML";
            case "22023" -> "a value that its type does not take";
            case "44000" -> "a view's check does not hold";
            case "54000" -> "the row or a value is larger than the server takes";
            case "P0001", "P0004" -> "a function or trigger of the target raises an error";
            default -> "it is not accepted" + named;
        };
    }

    static String remedy(String state) {
        return switch (state) {
            case "42501" -> ". GRANT INSERT on the table to the role of this connection.";
            case "42P01", "42703" -> ". Create it, or copy the schema with --copy-schema.";
            case "53100" -> ". Make room on the disk of the target's server.";
            case "53200" -> ". The target's server needs more memory, or a higher max_locks_per_transaction.";
            case "25006" -> ". Write to a server that takes changes.";
            case "55P03" -> ". Another session holds a lock on the table: end it, or wait for it.";
            case "57014" -> ". A statement_timeout of the target's server, or somebody, has stopped it.";
            case "57P01", "57P02", "57P03" -> ". The server has ended the session.";
            case "22021", "22P05" -> " Use a target database whose encoding is UTF8.";
            default -> "";
        };
    }
}
