package io.github.dbslicer.explain;

import io.github.dbslicer.schema.Relation;
import java.util.List;

/**
 * The rows that reference a row which is not in the slice; none of them is in it either.
 *
 * @param rows how many there are, or the {@link #MOST} that were looked at
 * @param more whether there are more than that
 * @param examples some of them
 * @param possible whether the slice can hold any row of their table at all
 */
public record Referring(Relation relation, int rows, boolean more, List<RowName> examples, boolean possible) {
    /** More are not counted. */
    public static final int MOST = 1_000;

    public Referring {
        examples = List.copyOf(examples);
    }
}
