package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountMissingTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String[] TABLE = {
        "CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(20) COLLATE utf8mb4_unicode_ci, w INT, KEY (v))",
        "INSERT INTO t VALUES (1, 'abc', 5), (2, 'x', 6), (3, NULL, NULL)"
    };

    @Test
    void countsTheKeysThatNoRowHas() {
        try (SourceFixture fixture = new SourceFixture(DATABASES.server(), TABLE)) {
            assertThat(fixture.countMissing("t", List.of("id"), List.of(List.of("1"), List.of("3"))))
                    .isZero();
            assertThat(fixture.countMissing("t", List.of("id"), List.of(List.of("1"), List.of("4"), List.of("5"))))
                    .isEqualTo(2);
        }
    }

    @Test
    void comparesByTheCollationOfTheColumn() {
        try (SourceFixture fixture = new SourceFixture(DATABASES.server(), TABLE)) {
            assertThat(fixture.countMissing("t", List.of("v"), List.of(List.of("ABC"), List.of("Abc "), List.of("z"))))
                    .isEqualTo(1);
        }
    }

    @Test
    void takesCompositeKeys() {
        try (SourceFixture fixture = new SourceFixture(DATABASES.server(), TABLE)) {
            assertThat(fixture.countMissing(
                            "t",
                            List.of("v", "w"),
                            List.of(List.of("abc", "5"), List.of("abc", "6"), List.of("x", "6"))))
                    .isEqualTo(1);
        }
    }

    @Test
    void takesMoreKeysThanFitInAStatement() {
        try (SourceFixture fixture = new SourceFixture(DATABASES.server(), TABLE)) {
            List<List<String>> keys = new ArrayList<>();
            for (int i = 1; i <= 1001; i++) {
                keys.add(List.of(String.valueOf(i)));
            }
            assertThat(fixture.countMissing("t", List.of("id"), keys)).isEqualTo(998);
        }
    }
}
