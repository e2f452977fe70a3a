package io.github.dbslicer.scan;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import java.util.Optional;

/**
 * A column that looks personal.
 *
 * @param why what speaks for it, in words for the user; holds no value of the column
 * @param mask what a rules file would say to mask it, {@code {fake: internet.email}}; empty where the note says why there is nothing
 * @param note what else the user has to know of the mask; empty for nothing
 */
public record FoundColumn(
        TableId table,
        Column column,
        Category category,
        Confidence confidence,
        String why,
        Optional<String> mask,
        String note) {}
