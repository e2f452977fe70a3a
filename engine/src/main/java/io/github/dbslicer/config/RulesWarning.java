package io.github.dbslicer.config;

import io.github.dbslicer.schema.TableId;
import java.util.Optional;

/**
 * What will be slow or is likely not meant, though it can be done.
 *
 * @param unindexed the table that each lookup reads the whole of, for want of an index; empty where it is about something else
 * @param message for the user, with the place in the file
 */
public record RulesWarning(Optional<TableId> unindexed, String message) {

    /** One that is about no index. */
    public static RulesWarning of(String message) {
        return new RulesWarning(Optional.empty(), message);
    }
}
