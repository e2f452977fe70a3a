package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SliceComparisonTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    @Test
    void engineAndSqlInsideTheServerCutTheSameRows() throws SQLException {
        String[] arguments = {"--scale", "0.001", "--workers", "3"};
        List<String> progress = new ArrayList<>();
        SliceComparison comparison =
                SliceComparison.prepare(DATABASES.server(), SliceOptions.parse(arguments, Map.of()), progress::add);
        SliceComparison.Outcome outcome = comparison.run(2);

        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.pairs()).hasSize(2);
        assertThat(outcome.rows()).isBetween(100L, comparison.sourceRows() / 2);
        assertThat(outcome.slice().entrySet().stream()
                        .filter(table -> table.getValue().rows() == 0))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("page_views", "product_reviews");
        assertThat(progress).hasSize(14);
    }

    @Test
    void digestsTellEveryChangeOfAValueAndNoneOfTheOrder() throws SQLException {
        TestServer server = DATABASES.server();
        String one = server.newDatabase();
        String other = server.newDatabase();
        String table = "CREATE TABLE t (id INT, name VARCHAR(10))";
        server.execute(one, table, "INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, NULL)");
        server.execute(other, table, "INSERT INTO t VALUES (3, NULL), (1, 'a'), (2, 'b')");
        assertThat(digest(one)).isEqualTo(digest(other));

        server.execute(other, "UPDATE t SET name = 'B' WHERE id = 2");
        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    private static Map<String, TableDigest> digest(String database) throws SQLException {
        return TableDigest.of(DATABASES.server(), database, List.of("t"));
    }
}
