package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SliceComparisonTest {
    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRESQL = EmbeddedPostgres.newest();

    static Stream<ShopServer> servers() {
        return Stream.of(
                new MariaDbShopServer(MARIADB.server(), () -> {}),
                new PostgresShopServer(POSTGRESQL.server(), () -> {}));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void engineAndSqlInsideTheServerCutTheSameRows(ShopServer server) throws SQLException {
        String[] arguments = {"--scale", "0.001", "--workers", "3"};
        List<String> progress = new ArrayList<>();
        SliceComparison comparison =
                SliceComparison.prepare(server, SliceOptions.parse(arguments, Map.of()), progress::add);
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

    @ParameterizedTest
    @MethodSource("servers")
    void digestsTellEveryChangeOfAValueAndNoneOfTheOrder(ShopServer server) throws SQLException {
        String table = "CREATE TABLE t (id INT, name VARCHAR(10))";
        try (Connection one = server.connect(server.newDatabase());
                Connection other = server.connect(server.newDatabase())) {
            execute(one, table, "INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, NULL)");
            execute(other, table, "INSERT INTO t VALUES (3, NULL), (1, 'a'), (2, 'b')");
            assertThat(digest(server, one)).isEqualTo(digest(server, other));

            execute(other, "UPDATE t SET name = 'B' WHERE id = 2");
            assertThat(digest(server, one)).isNotEqualTo(digest(server, other));
        }
    }

    private static Map<String, TableDigest> digest(ShopServer server, Connection connection) throws SQLException {
        return TableDigest.of(server, connection, List.of("t"));
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
