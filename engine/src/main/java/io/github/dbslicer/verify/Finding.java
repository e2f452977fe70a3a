package io.github.dbslicer.verify;

import java.util.List;

/**
 * One row that is not as it should be.
 *
 * @param key the row's identity, a value for each of the columns that make it, in words; empty where the table has no key
 * @param columns those whose values are wrong, where it is about values
 */
public record Finding(Kind kind, List<KeyPart> key, List<String> columns) {

    public Finding {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** What is wrong with a row. */
    public enum Kind {
        /** The slice has it, the target has not. */
        MISSING,
        /** The target has other values in it than the source. */
        DIFFERING,
        /** The target has other values in masked columns than their masks make of the source's. */
        MASKED_OTHERWISE,
        /** The target has the source's own values in masked columns. */
        UNMASKED,
        /** The target has it, the source has not. */
        NOT_IN_SOURCE,
        /** Source and target have it, but no rule selects it and no row of the slice references it. */
        NOT_IN_SLICE,
        /** The target has it more often than the source. */
        REPEATED,
        /** A reference of it names no row of the target. */
        DANGLING;

        /** In words for the user, to stand after the number of rows. */
        public String words(long count) {
            boolean one = count == 1;
            return switch (this) {
                case MISSING -> "of the slice " + (one ? "is" : "are") + " missing in the target";
                case DIFFERING -> (one ? "differs" : "differ") + " from the source";
                case MASKED_OTHERWISE -> (one ? "holds" : "hold") + " other values than the masks make of the source's";
                case UNMASKED -> (one ? "holds" : "hold") + " the source's own value in a masked column";
                case NOT_IN_SOURCE -> "of the target " + (one ? "is" : "are") + " not in the source";
                case NOT_IN_SLICE ->
                    (one ? "is" : "are") + " no part of the slice: no rule selects " + (one ? "it" : "them")
                            + " and no row of the slice references " + (one ? "it" : "them");
                case REPEATED -> (one ? "is" : "are") + " in the target more often than in the source";
                case DANGLING ->
                    (one ? "references" : "reference") + " a row that the source has and the target has not";
            };
        }
    }

    /** A column of a key and its value as text, or in digits of base 16 where it is none. */
    public record KeyPart(String column, String value) {}
}
