package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import java.sql.SQLException;

/**
 * The values of a row from one that is not NULL on, where the driver received them: as the protocol frames them, each behind its length.
 * Good until the row is left.
 */
public final class RawValues {
    private static final int NULL = 0xfb;
    private static final int TWO_BYTES = 0xfc;
    private static final int THREE_BYTES = 0xfd;
    private static final int EIGHT_BYTES = 0xfe;

    private final byte[] row;
    private final int end;
    private int position;
    private int length;

    /**
     * @param end of the row in the array
     * @param start of the first value
     * @param length of the first value
     */
    RawValues(byte[] row, int end, int start, int length) {
        this.row = row;
        this.end = end;
        this.position = start;
        this.length = length;
    }

    /**
     * Appends values as they are to a batch; once.
     *
     * @param count how many, all that the row has left at most
     */
    void appendTo(RowBatch batch, int count) throws SQLException {
        append(batch);
        for (int value = 1; value < count; value++) {
            readLength();
            append(batch);
        }
    }

    private void append(RowBatch batch) throws SQLException {
        if (length < 0) {
            batch.appendNull();
        } else {
            refuseBeyond(length);
            batch.append(row, position, length);
            position += length;
        }
    }

    private void readLength() throws SQLException {
        int first = (int) number(1);
        length = switch (first) {
            case NULL -> -1;
            case TWO_BYTES -> (int) number(2);
            case THREE_BYTES -> (int) number(3);
            // The protocol carries no rows of more than 1 GiB.
            case EIGHT_BYTES -> (int) Math.min(number(8), Integer.MAX_VALUE);
            default -> first;
        };
    }

    private long number(int bytes) throws SQLException {
        refuseBeyond(bytes);
        long number = 0;
        for (int index = bytes - 1; index >= 0; index--) {
            number = number << 8 | row[position + index] & 0xff;
        }
        position += bytes;
        return number;
    }

    private void refuseBeyond(int bytes) throws SQLException {
        if (bytes > end - position) {
            throw new SQLException("the server sent a row that ends within a value");
        }
    }
}
