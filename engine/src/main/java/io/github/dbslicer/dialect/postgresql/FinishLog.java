package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/**
 * Which definitions are executed, so that none is executed twice: each is recorded by the transaction that it is executed in. What a session
 * is set to, and what depends on rows that may have changed since, is executed by every run.
 *
 * @param record where it is recorded; empty where it is not
 * @param earlier the numbers of those that an earlier run has executed
 */
record FinishLog(Optional<TableId> record, Set<String> earlier) {
    /** Records nothing. */
    static final FinishLog NONE = new FinishLog(Optional.empty(), Set.of());

    FinishLog {
        earlier = Set.copyOf(earlier);
    }

    boolean isDone(Definition definition) {
        return !earlier.isEmpty() && isOnce(definition) && earlier.contains(number(definition));
    }

    boolean isRecorded(Definition definition) {
        return record.isPresent() && isOnce(definition);
    }

    /** Within the transaction that has executed it. */
    void add(PgConnection session, Definition definition) throws SQLException {
        if (record.isPresent()) {
            RunTable.addDone(session, record.get(), number(definition));
        }
    }

    private static boolean isOnce(Definition definition) {
        return !definition.isPosition()
                && !definition.sql().startsWith("SET ")
                && !definition.sql().startsWith("VACUUM ")
                && !definition.sql().startsWith("REFRESH ");
    }

    private static String number(Definition definition) {
        try {
            String text = definition + "\n" + definition.sql();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
