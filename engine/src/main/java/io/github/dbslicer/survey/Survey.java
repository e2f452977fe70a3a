package io.github.dbslicer.survey;

import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outline;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a slice before it is cut.
 *
 * @param outline without a target
 * @param tables every table of the schema, by name
 * @param counted whether seeds were counted
 * @param time that it took
 */
public record Survey(
        Outline outline,
        Map<TableId, TableSurvey> tables,
        List<Warning> warnings,
        List<Suspicion> suspicions,
        boolean counted,
        Duration time) {

    public Survey {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        warnings = List.copyOf(warnings);
        suspicions = List.copyOf(suspicions);
    }
}
