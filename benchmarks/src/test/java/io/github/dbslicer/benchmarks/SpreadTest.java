package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void hasTheOneInTheMiddleForItsMedian() {
        assertThat(Spread.of(List.of(9.0, 1.0, 3.0), Double::doubleValue)).isEqualTo(new Spread(1, 3, 9));
        assertThat(Spread.of(List.of(7.0), Double::doubleValue)).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 9.0, 3.0), Double::doubleValue)).isEqualTo(new Spread(1, 3.5, 9));
    }
}
