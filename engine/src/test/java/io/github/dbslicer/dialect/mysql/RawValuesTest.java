package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RawValuesTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    /** Lengths around which the protocol writes them in one, three, four and nine bytes, and NULL wherever it may be. */
    @Test
    void readsValuesOfEveryLength() {
        try (SourceFixture fixture =
                new SourceFixture(DATABASES.server(), "CREATE TABLE t (a LONGTEXT, b LONGTEXT, c LONGTEXT)")) {
            DATABASES
                    .server()
                    .execute(
                            fixture.database(),
                            "INSERT INTO t VALUES (NULL, NULL, NULL), (NULL, '', NULL), ('', NULL, 'x'), (NULL, NULL, 'y'),"
                                    + " (REPEAT('a', 250), REPEAT('b', 251), REPEAT('c', 255)),"
                                    + " (REPEAT('a', 65535), REPEAT('b', 65536), REPEAT('c', 252)),"
                                    + " ('z', REPEAT('b', 16777215), REPEAT('c', 16777216))");
            assertThat(fixture.scan(fixture.projection("t"), "1 = 1"))
                    .containsExactlyInAnyOrder(
                            "NULL NULL NULL",
                            "NULL  NULL",
                            " NULL x",
                            "NULL NULL y",
                            "a".repeat(250) + " " + "b".repeat(251) + " " + "c".repeat(255),
                            "a".repeat(65535) + " " + "b".repeat(65536) + " " + "c".repeat(252),
                            "z " + "b".repeat(16777215) + " " + "c".repeat(16777216));
        }
    }

    @Test
    void refusesARowThatEndsWithinAValue() throws SQLException {
        byte[] row = "\1a\3bcdefgh".getBytes(StandardCharsets.ISO_8859_1);
        RowBatch batch = new RowBatch(2);
        new RawValues(row, 6, 1, 1).appendTo(batch, 2);
        assertThat(batch.copy(0, 1)).isEqualTo("bcd".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new RawValues(row, 5, 1, 1).appendTo(new RowBatch(2), 2))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> new RawValues(row, 2, 1, 1).appendTo(new RowBatch(2), 2))
                .isInstanceOf(SQLException.class);
    }
}
