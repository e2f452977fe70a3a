package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schedule on random plans and rows, with work that ends in any order. */
class ScheduleTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryRowOnceWhateverTheOrderInWhichWorkEnds(long seed) {
        ScheduledGraph graph = new ScheduledGraph(seed);
        graph.run();
        assertThat(graph.found()).as("seed %d", seed).isEqualTo(graph.slice());
    }
}
