package io.github.dbslicer.parquet;

import io.github.dbslicer.row.ByteArray;

/** Makes values of a type of Parquet out of text. Holds no state; safe for several threads. */
@FunctionalInterface
interface Conversion {

    /**
     * Appends a value in plain form.
     *
     * @param text in the form of the column's common type
     * @throws UnfitValue where the type cannot hold it as it is
     */
    void append(ByteArray text, ByteArray into) throws UnfitValue;
}
