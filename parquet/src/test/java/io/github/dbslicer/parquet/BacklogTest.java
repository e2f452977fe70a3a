package io.github.dbslicer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of many tables that together take more memory than may wait. */
final class BacklogTest {
    private static final int TABLES = 4;
    private static final int ROWS = Integer.getInteger("dbslicer.parquet.rows", 4_000);

    @TempDir
    private Path directory;

    private Path filled() throws SQLException {
        Path file = directory.resolve("source.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma synchronous = off");
            for (int table = 0; table < TABLES; table++) {
                // Random bytes cannot be compressed, so that four tables of them are more than may wait.
                statement.execute("create table t" + table + " (id integer primary key, bytes blob, word)");
                statement.execute("with recursive n(i) as (select 1 union all select i + 1 from n where i < " + ROWS
                        + ") insert into t" + table
                        + " select i, randomblob(2000), case i % 2 when 0 then i else 'x' end from n");
            }
        }
        return file;
    }

    @Test
    void everyRowIsInOneOfSeveralGroups() throws SQLException, IOException {
        try (Judge judge = Export.whole(Export.sqlite(filled()), directory.resolve("out"))) {
            for (int table = 0; table < TABLES; table++) {
                assertThat(judge.query(
                                "t" + table,
                                "select count(*), count(distinct id), sum(id), sum(length(hex(bytes))), count(distinct"
                                        + " bytes), sum(word.integer), count(word.text) from FILE"))
                        .containsExactly(List.of(
                                String.valueOf(ROWS),
                                String.valueOf(ROWS),
                                String.valueOf(IntStream.rangeClosed(1, ROWS)
                                        .asLongStream()
                                        .sum()),
                                String.valueOf(ROWS * 4000L),
                                String.valueOf(ROWS),
                                String.valueOf(IntStream.rangeClosed(1, ROWS)
                                        .filter(id -> id % 2 == 0)
                                        .asLongStream()
                                        .sum()),
                                String.valueOf(ROWS / 2)));
            }
        }
        assertThat(directory.resolve("out").toFile().list())
                .containsExactlyInAnyOrder("manifest.json", "t0.parquet", "t1.parquet", "t2.parquet", "t3.parquet");
    }
}
