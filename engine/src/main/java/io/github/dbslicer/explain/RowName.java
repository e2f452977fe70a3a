package io.github.dbslicer.explain;

import io.github.dbslicer.schema.TableId;
import java.util.List;

/**
 * Names a row for the user.
 *
 * @param key its primary key, else a unique key without NULL; empty where it has neither
 * @param inOrder whether the values alone, in this order, name the row; else only together with their columns
 */
public record RowName(TableId table, List<Part> key, boolean inOrder) {
    public RowName {
        key = List.copyOf(key);
    }

    /**
     * A column of a key.
     *
     * @param value in its plain text form; {@code x'..'} of bytes
     */
    public record Part(String column, String value) {}
}
