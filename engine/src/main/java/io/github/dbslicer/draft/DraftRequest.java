package io.github.dbslicer.draft;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Courtesy;

/**
 * What rules are to be written for.
 *
 * @param options by which the commands that the file tells of find the source and the file: {@code --read shop}
 * @param rows about how many of each large table the rules take; of tables of less than ten times as many a tenth
 * @param courtesy how the source is spared
 */
public record DraftRequest(ConnectionConfig source, String options, int rows, Courtesy courtesy) {
    /** How many rows the rules take of a large table where nothing is said of it. */
    public static final int DEFAULT_ROWS = 10_000;

    public DraftRequest {
        if (rows < 1) {
            throw new IllegalArgumentException("rules take one row at least");
        }
    }
}
