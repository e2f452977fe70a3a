package io.github.dbslicer.schema;

import java.nio.charset.Charset;

/** What values a column has room for, for who makes some that it never held. */
public sealed interface ColumnRoom {

    /**
     * Text.
     *
     * @param characters at most so many, counted as code points
     * @param bytes at most so many, in the column's character set
     * @param charset the character set that holds every text of the column; a text that it cannot encode does not fit
     */
    record Text(int characters, int bytes, Charset charset) implements ColumnRoom {}

    /** Whole numbers, both bounds included. */
    record Whole(long least, long most) implements ColumnRoom {}

    /**
     * Numbers with a fraction.
     *
     * @param digits decimal digits in all; {@link Integer#MAX_VALUE} where there is no bound
     * @param fraction those of them behind the point; {@link Integer#MAX_VALUE} where there is no bound, or where the point is anywhere, as in binary
     *     floats
     */
    record Fractional(int digits, int fraction) implements ColumnRoom {

        /** Whether numbers are binary floats, which keep so many decimal digits wherever the point is. */
        public boolean isBinary() {
            return fraction == Integer.MAX_VALUE && digits < Integer.MAX_VALUE;
        }
    }

    /** Days, with or without a time of the day. */
    record Temporal(boolean date, boolean time) implements ColumnRoom {}

    /** UUIDs alone, in their canonical form. */
    record Uuid() implements ColumnRoom {}

    /** Bytes, at most so many. */
    record Bytes(int bytes) implements ColumnRoom {}

    /** Values of every kind and length. */
    record Any() implements ColumnRoom {}

    /** Values of a type that nothing is known of here. */
    record Unknown() implements ColumnRoom {}
}
