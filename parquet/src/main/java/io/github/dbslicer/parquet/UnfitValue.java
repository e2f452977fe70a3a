package io.github.dbslicer.parquet;

/** A value that a type of Parquet cannot hold as it is. The message tells what the type holds, to stand after "which holds"; never the value. */
final class UnfitValue extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitValue(String held) {
        // Without the stack: it is told where, by table and column.
        super(held, null, false, false);
    }
}
