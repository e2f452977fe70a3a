package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IntegerRangesTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String LIST = "(...)";

    private static Optional<String> condition(boolean unique, LongStream keys) {
        RowBatch batch = SourceFixture.batch(
                keys.mapToObj(key -> List.of(Long.toString(key))).toList());
        return new IntegerRanges("`c`", unique).condition(batch, 0, batch.rows(), LIST);
    }

    @Test
    void walksAlongConsecutiveKeys() {
        assertThat(condition(false, LongStream.rangeClosed(-20, 20))).hasValue("(`c` BETWEEN -20 AND 20)");
        assertThat(condition(
                        false,
                        LongStream.concat(
                                LongStream.of(7),
                                LongStream.concat(LongStream.rangeClosed(100, 120), LongStream.of(50, 49)))))
                .hasValue("(`c` BETWEEN 7 AND 7 OR `c` BETWEEN 49 AND 50 OR `c` BETWEEN 100 AND 120)");
    }

    @Test
    void walksPastOtherRowsOnlyWhereTheyAreFew() {
        assertThat(condition(true, LongStream.range(0, 100).map(n -> n * 3)))
                .hasValue("`c` BETWEEN 0 AND 297 AND `c`+0 IN (...)");
        assertThat(condition(false, LongStream.range(0, 100).map(n -> n * 3))).isEmpty();
        assertThat(condition(true, LongStream.range(0, 100).map(n -> n * 9))).isEmpty();
        assertThat(condition(true, LongStream.of(1, 2, 3))).isEmpty();
        assertThat(condition(true, LongStream.concat(LongStream.range(0, 99), LongStream.of(Long.MAX_VALUE))))
                .isEmpty();
        assertThat(condition(true, LongStream.range(0, 100).map(n -> n * 2_000_000_000_000_000L)))
                .isEmpty();
    }

    @Test
    void findsTheSameRows() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, u BIGINT UNSIGNED UNIQUE, p INT, KEY (p))",
                "INSERT INTO t SELECT CAST(seq AS SIGNED) - 500, 18446744073709551615 - seq * 2, seq % 100 FROM seq_1_to_1000")) {
            List<List<String>> thirds = keys(IntStream.rangeClosed(-600, 400).filter(id -> id % 3 == 0));
            assertThat(fixture.lookup("t", "id", List.of("id"), thirds))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(-499, 400)
                            .filter(id -> id % 3 == 0)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(fixture.lookup("t", "id", List.of("p"), keys(IntStream.rangeClosed(90, 120))))
                    .hasSize(100)
                    .contains("-401", "499")
                    .doesNotContain("-400");
            List<List<String>> huge = Stream.iterate(
                            new java.math.BigInteger("18446744073709551615"), n -> n.subtract(java.math.BigInteger.ONE))
                    .limit(41)
                    .map(n -> List.of(n.toString()))
                    .toList();
            assertThat(fixture.lookup("t", "id", List.of("u"), huge)).hasSize(20);
        }
    }

    private static List<List<String>> keys(IntStream keys) {
        return keys.mapToObj(key -> List.of(Integer.toString(key))).toList();
    }
}
