package io.github.dbslicer.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.0 s",
                "49|0.0 s",
                "1849|1.8 s",
                "59999|59.9 s",
                "60000|1 min 0 s",
                "725000|12 min 5 s",
                "3599999|59 min 59 s",
                "3600000|1 h 0 min",
                "11040000|3 h 4 min",
                "90000000|25 h 0 min"
            })
    void timesGrowCoarserWithTheirLength(long milliseconds, String text) {
        assertThat(Measures.time(Duration.ofMillis(milliseconds))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 B",
                "999|999 B",
                "1000|1.0 kB",
                "45300000|45.3 MB",
                "1234500000|1.2 GB",
                "1234500000000|1,234.5 GB"
            })
    void sizesAreInPowersOfAThousand(long bytes, String text) {
        assertThat(Measures.size(bytes)).isEqualTo(text);
    }

    @Test
    void oneRowIsSingular() {
        assertThat(Measures.rows(1)).isEqualTo("1 row");
        assertThat(Measures.rows(0)).isEqualTo("0 rows");
        assertThat(Measures.rows(84_932)).isEqualTo("84,932 rows");
    }

    @Test
    void thereIsNoRateWithoutTime() {
        assertThat(Measures.rate(5, Duration.ZERO)).isEmpty();
        assertThat(Measures.rate(94_240, Duration.ofSeconds(2))).isEqualTo("47,120/s");
    }
}
