package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.DbSlicer;
import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasurementTest {
    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRESQL = EmbeddedPostgres.newest();

    private static final List<String> PROGRAM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--class-path",
            System.getProperty("java.class.path"),
            DbSlicer.class.getName());

    static Stream<ShopServer> servers() {
        return Stream.of(
                new MariaDbShopServer(MARIADB.server(), () -> {}),
                new PostgresShopServer(POSTGRESQL.server(), () -> {}));
    }

    /** The PATH may lack the programs of the copy. */
    @ParameterizedTest
    @MethodSource("servers")
    void measuresAndFindsAllResultsRight(ShopServer server) throws SQLException, IOException {
        String kind = "\\| " + server.dialect() + " +\\| ";
        String rows = "4[0-9][0-9] +\\| ";
        assertThat(measured(server))
                .containsPattern(kind + "slice +\\| " + rows + "dbslicer: .* \\| SQL in the server: ")
                .containsPattern(kind
                        + "copy(, order_items +\\| 2,400 +\\| dbslicer: | +\\| - +\\| not measured: the PATH has no )")
                .containsPattern(kind + "distance +\\| " + rows + "source 2 ms away: .* \\| source beside: ")
                .contains("The program's last run:\n  From ", "\nAll results were as they had to be,");
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

    private static String measured(ShopServer server) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            Report report = new Report(print, print);
            assertThat(new Measurement(options(), PROGRAM, report).on(server)).isTrue();
            report.table();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Options options() {
        return new Options(
                Set.of(Series.SLICE, Series.COPY, Series.DISTANCE),
                Set.of(ShopDialect.MARIADB, ShopDialect.POSTGRESQL),
                0.001,
                1,
                3,
                Duration.ofMillis(2),
                Map.of(),
                List.of(),
                Optional.empty());
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
