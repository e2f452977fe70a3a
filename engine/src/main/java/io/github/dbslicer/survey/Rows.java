package io.github.dbslicer.survey;

/** A number of rows, and how far it can be relied on. */
public record Rows(long count, Certainty certainty) {

    /** How a number of rows is known. */
    public enum Certainty {
        /** They were counted. */
        COUNTED,
        /** By the server's statistics. */
        ESTIMATED,
        /** There are no more of them, as far as the numbers that it was made of are right. */
        AT_MOST
    }

    public Rows {
        if (count < 0) {
            throw new IllegalArgumentException("rows are counted from 0");
        }
    }

    public static Rows counted(long count) {
        return new Rows(count, Certainty.COUNTED);
    }

    public static Rows estimated(long count) {
        return new Rows(count, Certainty.ESTIMATED);
    }

    public static Rows atMost(long count) {
        return new Rows(count, Certainty.AT_MOST);
    }
}
