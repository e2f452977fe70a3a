package io.github.dbslicer.row;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A batch of rows in one arena: the bytes of all values one after the other in a single array, and for each value where it begins, its
 * length and its storage class. There is no object per value. Values are in the source's own text form unless their class says otherwise.
 *
 * <p>Rows are appended value by value, in the order of the columns; a row counts once all of its values are there. Not safe for several
 * threads.
 */
public final class RowBatch {
    /** Text form of a value whose column alone says what it is. */
    public static final byte TEXT = 0;
    /** Decimal digits of a 64-bit integer, where values carry their own type. */
    public static final byte INTEGER = 1;
    /** Text form of a 64-bit float that reads back as the same float, where values carry their own type. */
    public static final byte REAL = 2;
    /** Bytes, where values carry their own type. */
    public static final byte BLOB = 3;

    private static final int NULL_LENGTH = -1;

    private final LargeArenas largeArenas;
    private int columns;
    private byte[] data;
    private int[] starts;
    private int[] lengths;
    private byte[] classes;
    private int values;
    private int end;

    /** @param columns how many values a row has, at least 1 */
    public RowBatch(int columns) {
        this(columns, LargeArenas.unlimited());
    }

    /**
     * A batch that waits before it becomes large, while others are. Whoever is done with it clears it.
     *
     * @param columns how many values a row has, at least 1
     */
    public RowBatch(int columns, LargeArenas largeArenas) {
        this.columns = columns;
        this.largeArenas = largeArenas;
        this.data = new byte[1 << 12];
        this.starts = new int[columns * 16];
        this.lengths = new int[columns * 16];
        this.classes = new byte[columns * 16];
    }

    public int columns() {
        return columns;
    }

    /** How many whole rows there are. */
    public int rows() {
        return values / columns;
    }

    /** Bytes of all values held, those of rows that were dropped and what stands between values included. */
    public int byteSize() {
        return end;
    }

    /** The arena. Owned by this batch; valid until the next change. */
    public byte[] data() {
        return data;
    }

    public boolean isNull(int row, int column) {
        return lengths[row * columns + column] == NULL_LENGTH;
    }

    /** Where the value begins in {@link #data()}. A NULL begins where what stands for it does, if anything. */
    public int start(int row, int column) {
        return starts[row * columns + column];
    }

    /** Length of the value in bytes; negative for NULL. */
    public int length(int row, int column) {
        return lengths[row * columns + column];
    }

    /** One of {@link #TEXT}, {@link #INTEGER}, {@link #REAL}, {@link #BLOB}. */
    public byte storageClass(int row, int column) {
        return classes[row * columns + column];
    }

    /** A copy of a value's bytes. The value is not NULL. */
    public byte[] copy(int row, int column) {
        int start = start(row, column);
        return Arrays.copyOfRange(data, start, start + length(row, column));
    }

    public void appendNull() {
        slot(end, NULL_LENGTH, TEXT);
    }

    /** Appends a value in text form. */
    public void append(byte[] source, int offset, int length) {
        append(source, offset, length, TEXT);
    }

    public void append(byte[] source, int offset, int length, byte storageClass) {
        reserve(length);
        System.arraycopy(source, offset, data, end, length);
        slot(end, length, storageClass);
        end += length;
    }

    /**
     * Appends bytes of which {@link #place} tells the values: those of a whole row in one step, with what stands between its values. Values may be
     * told before their bytes are there.
     *
     * @return where they begin in {@link #data()}
     */
    public int appendBytes(byte[] source, int offset, int length) {
        reserve(length);
        System.arraycopy(source, offset, data, end, length);
        end += length;
        return end - length;
    }

    /** Appends a value in text form whose bytes are appended apart. */
    public void place(int start, int length) {
        slot(start, length, TEXT);
    }

    /** Appends a value whose bytes are appended apart. */
    public void place(int start, int length, byte storageClass) {
        slot(start, length, storageClass);
    }

    /** Appends a NULL that bytes stand for which are appended apart. */
    public void placeNull(int start) {
        slot(start, NULL_LENGTH, TEXT);
    }

    /** Appends the decimal digits of a signed integer. */
    public void appendLong(long value, byte storageClass) {
        byte[] digits = Long.toString(value).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        append(digits, 0, digits.length, storageClass);
    }

    /** Appends a value of another batch, or of this one. */
    public void appendFrom(RowBatch other, int row, int column) {
        if (other.isNull(row, column)) {
            appendNull();
        } else {
            append(other.data, other.start(row, column), other.length(row, column), other.storageClass(row, column));
        }
    }

    /**
     * Puts another value in a value's place: over its bytes where it is no longer than them, else behind all others. Does not wait before the batch
     * becomes large: those that are may wait for this one to be done.
     */
    public void replace(int row, int column, byte[] source, int offset, int length, byte storageClass) {
        int slot = row * columns + column;
        if (length > lengths[slot]) {
            reserve(length, false);
            starts[slot] = end;
            end += length;
        }
        System.arraycopy(source, offset, data, starts[slot], length);
        lengths[slot] = length;
        classes[slot] = storageClass;
    }

    /** Puts NULL in a value's place. */
    public void replaceByNull(int row, int column) {
        int slot = row * columns + column;
        lengths[slot] = NULL_LENGTH;
        classes[slot] = TEXT;
    }

    /** Keeps the rows whose numbers are set, in their order, and drops the others. */
    public void retain(BitSet kept) {
        int to = 0;
        for (int row = kept.nextSetBit(0); row >= 0 && row < rows(); row = kept.nextSetBit(row + 1)) {
            if (row != to) {
                System.arraycopy(starts, row * columns, starts, to * columns, columns);
                System.arraycopy(lengths, row * columns, lengths, to * columns, columns);
                System.arraycopy(classes, row * columns, classes, to * columns, columns);
            }
            to++;
        }
        values = to * columns;
    }

    /** Drops all rows. An arena that one huge row has blown up is let go. */
    public void clear() {
        values = 0;
        end = 0;
        if (data.length > LargeArenas.LARGE) {
            int large = data.length;
            data = new byte[1 << 12];
            largeArenas.release(large);
        }
    }

    /** Drops all rows; those that come may have another number of values. */
    public void clear(int newColumns) {
        clear();
        columns = newColumns;
    }

    private void slot(int start, int length, byte storageClass) {
        if (values == starts.length) {
            int size = starts.length * 2;
            starts = Arrays.copyOf(starts, size);
            lengths = Arrays.copyOf(lengths, size);
            classes = Arrays.copyOf(classes, size);
        }
        starts[values] = start;
        lengths[values] = length;
        classes[values] = storageClass;
        values++;
    }

    private void reserve(int length) {
        reserve(length, true);
    }

    private void reserve(int length, boolean waiting) {
        long needed = (long) end + length;
        if (needed > data.length) {
            if (needed > Integer.MAX_VALUE - 8) {
                throw new IllegalStateException("a batch holds at most 2 GiB, one row in it included");
            }
            long doubled = Math.max(needed, Math.min(data.length * 2L, Integer.MAX_VALUE - 8));
            if (doubled > LargeArenas.LARGE) {
                int large = data.length > LargeArenas.LARGE ? data.length : 0;
                if (waiting) {
                    largeArenas.grow(large, (int) doubled);
                } else {
                    largeArenas.growAtOnce(large, (int) doubled);
                }
            }
            data = Arrays.copyOf(data, (int) doubled);
        }
    }
}
