package io.github.dbslicer.dialect.postgresql;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/** A COPY that gives the same line again and again, as the driver does: each in an array of its own. */
final class GivenLines implements CopyOut {
    private final byte[] line;
    private int left;

    GivenLines(byte[] line, int number) {
        this.line = line;
        this.left = number;
    }

    @Override
    public byte @Nullable [] readFromCopy() {
        return readFromCopy(true);
    }

    @Override
    public byte @Nullable [] readFromCopy(boolean block) {
        return left-- > 0 ? line.clone() : null;
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
        return left > 0;
    }

    @Override
    public void cancelCopy() {
        left = 0;
    }

    @Override
    public long getHandledRowCount() {
        return 0;
    }
}
