package io.github.dbslicer.cli.progress;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.Outlook;
import java.time.Duration;
import java.util.Optional;

/**
 * How far a selection is at a moment.
 *
 * @param age how long ago the outlook was given
 */
record Running(Selection selection, Throughput throughput, Optional<Outlook> outlook, Duration age) {

    Optional<Forecast> forecast() {
        return outlook.flatMap(known -> Forecast.of(known, throughput, age));
    }
}
