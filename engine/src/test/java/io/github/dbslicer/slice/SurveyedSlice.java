package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.survey.Rows;
import io.github.dbslicer.survey.Survey;
import io.github.dbslicer.survey.SurveyRequest;
import io.github.dbslicer.survey.Surveyor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what a survey counts to what a run finds. */
final class SurveyedSlice implements SliceListener {
    private final Map<Selection, Long> found = new ConcurrentHashMap<>();

    @Override
    public void selectionFinished(Selection selection, long rows, Duration time) {
        found.merge(selection, rows, Long::sum);
    }

    /**
     * Surveys what the run has cut that was listened to.
     *
     * @param rows of the slice
     */
    void judge(SliceRequest request, Map<TableId, Long> rows, String circumstances) {
        Survey survey = new Surveyor(new Dialects())
                .survey(new SurveyRequest(request.extent(), Courtesy.NONE, true), new StepListener() {});
        survey.tables().forEach((table, surveyed) -> {
            Selection seeds = Selection.seeds(table);
            if (survey.outline().plan().written().contains(seeds)) {
                assertThat(surveyed.seeds())
                        .as("seeds of %s%n%s", table, circumstances)
                        .contains(Rows.counted(found.getOrDefault(seeds, 0L)));
            }
            surveyed.rows()
                    .filter(SurveyedSlice::isCounted)
                    .ifPresent(number -> assertThat(number.count())
                            .as("rows of %s%n%s", table, circumstances)
                            .isEqualTo(rows.get(table)));
        });
    }

    private static boolean isCounted(Rows rows) {
        return rows.certainty() == Rows.Certainty.COUNTED;
    }
}
