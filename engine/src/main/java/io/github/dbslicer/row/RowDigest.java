package io.github.dbslicer.row;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells rows apart by 128 bits of hash over their values: storage class, length and every byte of each, NULL apart from all others. Not safe
 * for several threads.
 */
public final class RowDigest {
    private static final byte NULL = -1;

    private final MessageDigest md5;
    private final ByteBuffer head = ByteBuffer.allocate(Integer.BYTES + 1);
    private long high;
    private long low;

    public RowDigest() {
        try {
            this.md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** Takes the values of a row from column {@code from} up to, but not including, {@code to}. */
    public void of(RowBatch rows, int row, int from, int to) {
        for (int column = from; column < to; column++) {
            int length = rows.length(row, column);
            boolean isNull = rows.isNull(row, column);
            head.clear();
            head.put(isNull ? NULL : rows.storageClass(row, column)).putInt(length);
            md5.update(head.array());
            if (!isNull) {
                md5.update(rows.data(), rows.start(row, column), length);
            }
        }
        ByteBuffer digest = ByteBuffer.wrap(md5.digest());
        high = digest.getLong();
        low = digest.getLong();
    }

    /** The first half for the row that was taken last. */
    public long high() {
        return high;
    }

    /** The second half for the row that was taken last. */
    public long low() {
        return low;
    }
}
