package io.github.dbslicer.survey;

/** A number of rows, and how far it can be relied on. */
public record Rows(long count, Certainty certainty) {

    /** How a number of rows is known, the best first. */
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

    /** Both together, as well known as the one of them that is known less. */
    public Rows plus(Rows other) {
        return new Rows(count + other.count, certainty.compareTo(other.certainty) > 0 ? certainty : other.certainty);
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
