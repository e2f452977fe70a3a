package io.github.dbslicer.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The spread of what was measured several times. */
record Spread(double least, double median, double most) {

    /** @param measured not empty */
    static <T> Spread of(List<T> measured, ToDoubleFunction<T> number) {
        double[] sorted = measured.stream().mapToDouble(number).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}
