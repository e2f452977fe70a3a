package io.github.dbslicer.survey;

import io.github.dbslicer.schema.TableId;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a user should know before a slice is cut.
 *
 * @param table which it is about; empty where it is about several or none
 * @param message what is so, what follows from it and what can be done, in words for the user
 */
public record Warning(Kind kind, Optional<TableId> table, String message) {

    /** What a warning is about. */
    public enum Kind {
        /** What a run says too. */
        RUN,
        /** What is looked up reads the whole table each time, for want of an index. */
        UNINDEXED_JOIN,
        /** The few rows that a rule selects are looked for in all of a large table, for want of an index. */
        UNINDEXED_RULE,
        /** Every row of a large table comes, or nearly every one. */
        WHOLE_TABLE,
        /** Tables reference each other in a circle. */
        CYCLE,
        /** Nothing tells the rows of a table apart. */
        KEYLESS,
        /** The rules do not say what is to become of a table. */
        UNLISTED,
        /** Values look like a reference that the database does not declare. */
        SUSPECTED_REFERENCE;

        /** In small letters, as files have it: {@code unindexed-join}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
