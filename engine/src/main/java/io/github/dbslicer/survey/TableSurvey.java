package io.github.dbslicer.survey;

import io.github.dbslicer.dialect.TableSize;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of one table before a slice is cut.
 *
 * @param source how many rows the source has; empty where it does not say
 * @param size what they take in the source; empty where it does not say
 * @param seeds how many rows the table's rule selects; empty where it selects none or nobody knows
 * @param rows how many rows of the table the slice has; empty where nobody knows
 */
public record TableSurvey(
        Arrival arrival,
        List<MaskedColumn> masks,
        Optional<Rows> source,
        Optional<TableSize> size,
        Optional<Rows> seeds,
        Optional<Rows> rows) {

    public TableSurvey {
        masks = List.copyOf(masks);
    }

    /** About how many bytes the rows take that the slice has, where all rows of the table are alike; empty where nobody knows. */
    public OptionalLong sliceBytes() {
        if (rows.isEmpty() || size.isEmpty() || source.isEmpty() || source.get().count() == 0) {
            return OptionalLong.empty();
        }
        double share = Math.min(1, (double) rows.get().count() / source.get().count());
        return OptionalLong.of(Math.round(size.get().rowBytes() * share));
    }
}
