package io.github.dbslicer.dialect;

/**
 * What tells a set of rows from any other, whatever the order of the rows: how many there are, and the sum of 128 bits of hash per row as two
 * numbers that wrap around. Every bit of every value counts, NULL is no value, and a row that comes twice counts twice. Comparable with that
 * of another session of the same dialect, of columns whose values have the same form.
 */
public record Checksum(long rows, long high, long low) {
    /** No rows. */
    public static final Checksum NONE = new Checksum(0, 0, 0);

    /** That of both sets of rows together. */
    public Checksum plus(Checksum other) {
        return new Checksum(rows + other.rows, high + other.high, low + other.low);
    }
}
