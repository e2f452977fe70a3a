package io.github.dbslicer.parquet;

/** What some rows have in one column. */
final class ColumnPart {
    /** Stands for a row that has NULL there. Other rows have the number of their value's kind, from 1 on. */
    static final byte NULL = 0;

    private final byte[] kinds;
    private final byte[] values;

    /**
     * @param kinds one for each row
     * @param values of those that are not NULL, one after the other, each as its {@link ParquetType} has it; what is behind them is nothing
     */
    ColumnPart(byte[] kinds, byte[] values) {
        this.kinds = kinds;
        this.values = values;
    }

    byte[] kinds() {
        return kinds;
    }

    byte[] values() {
        return values;
    }
}
