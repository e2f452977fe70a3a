package io.github.dbslicer.dialect;

/**
 * What a table takes in its database.
 *
 * @param rowBytes of its rows, long values included
 * @param indexBytes of its indexes; of a table that is stored in the order of a key, those besides
 */
public record TableSize(long rowBytes, long indexBytes) {
    public TableSize {
        if (rowBytes < 0 || indexBytes < 0) {
            throw new IllegalArgumentException("bytes are counted from 0");
        }
    }
}
