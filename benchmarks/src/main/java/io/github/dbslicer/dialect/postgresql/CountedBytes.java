package io.github.dbslicer.dialect.postgresql;

import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;

/** A COPY that takes bytes and counts them. */
final class CountedBytes implements CopyIn {
    private long bytes;

    long bytes() {
        return bytes;
    }

    @Override
    public void writeToCopy(byte[] buffer, int offset, int length) {
        bytes += length;
    }

    @Override
    public void writeToCopy(ByteStreamWriter from) {
        bytes += from.getLength();
    }

    @Override
    public void flushCopy() {
        // Nothing is held back.
    }

    @Override
    public long endCopy() {
        return 0;
    }

    @Override
    public int getFieldCount() {
        return 0;
    }

    @Override
    public int getFormat() {
        return 0;
    }

    @Override
    public int getFieldFormat(int field) {
        return 0;
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void cancelCopy() {
        bytes = 0;
    }

    @Override
    public long getHandledRowCount() {
        return 0;
    }
}
