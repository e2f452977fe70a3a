package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeRoundTripTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    @ParameterizedTest
    @EnumSource
    void aThousandColumns(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        String definition = "CREATE TABLE t ("
                + columns(i -> "c" + i + (i % 3 == 0 ? " BIT(9)" : i % 3 == 1 ? " INT" : " SMALLINT")) + ")";
        trip.source()
                .execute(definition, "INSERT INTO t VALUES (" + columns(i -> i % 7 == 0 ? "NULL" : "" + i % 100) + ")");
        trip.target().execute(definition);
        trip.copy();
        trip.same(
                "1000 columns",
                "SELECT SHA2(CONCAT_WS(',', " + columns(i -> "COALESCE(c" + i + (i % 3 == 0 ? " + 0" : "") + ", 'n')")
                        + "), 256) FROM t",
                1);
    }

    /** A script of such a value is another test's. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCRIPT")
    void aValueOf64Megabytes(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        String definition = "CREATE TABLE t (id INT PRIMARY KEY, content LONGBLOB)";
        trip.source()
                .execute(definition, "INSERT INTO t VALUES (1, REPEAT(x'005C0A09FF0D2741', 8388608)), (2, 'small')");
        trip.target().execute(definition);
        trip.copy();
        trip.same("64 MB", "SELECT id, LENGTH(content), SHA2(content, 256) FROM t ORDER BY id", 2);
        assertThat(trip.target().query("SELECT LENGTH(content) FROM t WHERE id = 1"))
                .isEqualTo("67108864");
    }

    @ParameterizedTest
    @EnumSource
    void generatedAndInvisibleColumns(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        String definition = "CREATE TABLE t (a INT, v INT GENERATED ALWAYS AS (a + 1) VIRTUAL,"
                + " s INT GENERATED ALWAYS AS (a * 2) STORED, hidden VARCHAR(9) INVISIBLE, z INT)";
        trip.source().execute(definition, "INSERT INTO t (a, hidden, z) VALUES (1, 'one', 3), (2, NULL, 4)");
        trip.target().execute(definition);
        trip.copy();
        trip.same("generated", "SELECT a, v, s, hidden, z FROM t ORDER BY a", 2);
    }

    @ParameterizedTest
    @EnumSource
    void namesThatNeedQuotes(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        String definition = "CREATE TABLE t (`select` INT, `a``b` BIT(3), ` x` INT, `@v0` BIT(2), `\u00e4\u4e2d` JSON)";
        trip.source().execute(definition, "INSERT INTO t VALUES (1, 5, 3, 2, '[1]')");
        trip.target().execute(definition);
        trip.copy();
        trip.same("names", "SELECT `select`, `a``b` + 0, ` x`, `@v0` + 0, `\u00e4\u4e2d` FROM t", 1);
    }

    private static String columns(java.util.function.IntFunction<String> column) {
        return IntStream.range(0, 1000).mapToObj(column).collect(Collectors.joining(", "));
    }
}
