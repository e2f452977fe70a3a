package io.github.dbslicer.report;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.SliceResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What a run did.
 *
 * @param works what was done for each selection that had any rows to read
 */
public record Cut(SliceResult result, Instant started, Map<Selection, Work> works) {

    public Cut {
        works = Map.copyOf(works);
    }

    /**
     * What was done for a selection.
     *
     * @param rows that were read, and written where the selection is
     * @param bytes of their values, in text form
     * @param time from the first to the last, beside other work
     */
    public record Work(long rows, long bytes, Duration time) {
        static final Work NONE = new Work(0, 0, Duration.ZERO);

        Work plus(Work other) {
            return new Work(rows + other.rows, bytes + other.bytes, time.plus(other.time));
        }
    }

    Work work(Selection selection) {
        return works.getOrDefault(selection, Work.NONE);
    }
}
