package io.github.dbslicer.explain;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.slice.SliceExtent;
import java.util.List;

/**
 * Which rows of which slice are to be explained.
 *
 * @param extent of whose sources the first is read
 * @param courtesy how the source is spared
 * @param interim where keys live while they are needed
 */
public record ExplainRequest(SliceExtent extent, List<AskedRow> rows, Courtesy courtesy, Interim interim) {
    public ExplainRequest {
        rows = List.copyOf(rows);
    }

    /**
     * A row as the user names it.
     *
     * @param table by the name that the rules file has for it
     * @param key the values of its primary key with commas between them, or {@code column=value} for each column of any unique key
     */
    public record AskedRow(String table, String key) {}
}
