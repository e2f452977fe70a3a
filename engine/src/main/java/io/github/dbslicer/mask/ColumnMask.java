package io.github.dbslicer.mask;

import io.github.dbslicer.schema.Column;
import java.util.List;
import java.util.Optional;

/**
 * How the values of one column are masked.
 *
 * @param choices the first one whose condition holds for a row masks its value; where none does, the value stays
 */
public record ColumnMask(Column column, List<Choice> choices) {
    public ColumnMask {
        choices = List.copyOf(choices);
    }

    /**
     * One way of masking a value.
     *
     * @param condition SQL over the row that decides whether it is this one; may hold {@code %table_name%}; empty where it always is
     * @param by columns of the table that decide the choice in place of the value; empty for the value itself
     */
    public record Choice(Optional<String> condition, SharedMask mask, List<Column> by) {
        public Choice {
            by = List.copyOf(by);
        }
    }
}
