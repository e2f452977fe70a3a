package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that looks empty to an older snapshot is not taken for an empty one. */
class UnchangedTableTest {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    private final PostgresTestDatabases databases = new PostgresTestDatabases(SERVER.server());
    private final ConnectionConfig database = databases.newDatabase();

    private Projection projection;

    @BeforeEach
    void create() {
        databases.execute(
                database,
                List.of(
                        "CREATE TABLE t (id int PRIMARY KEY, v int) PARTITION BY RANGE (id)",
                        "CREATE TABLE low PARTITION OF t FOR VALUES FROM (0) TO (10)",
                        "CREATE TABLE high PARTITION OF t FOR VALUES FROM (10) TO (20)",
                        "INSERT INTO t VALUES (1, 1), (11, 1)"));
        // Of another source: reading the schema locks the tables, and the change would wait.
        try (SourceDatabase earlier = open()) {
            Table table = earlier.schema().table(new TableId("public", "t"));
            projection = new Projection(
                    table,
                    table.columns().stream().<Output>map(Output.Value::new).toList(),
                    2);
        }
    }

    private SourceDatabase open() {
        return new PostgresDialect().openSource(database, ReadTerms.snapshot(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRUNCATE t",
                "TRUNCATE low",
                "ALTER TABLE t ALTER v TYPE bigint",
                "ALTER TABLE t DETACH PARTITION high",
                "CREATE TABLE more PARTITION OF t FOR VALUES FROM (20) TO (30)",
                "DROP TABLE t; CREATE TABLE t (id int PRIMARY KEY, v int)"
            })
    void whatWasEmptiedOrRewrittenSinceIsRefused(String change) {
        try (SourceDatabase source = open()) {
            databases.execute(database, List.of("SET lock_timeout = '5s'", change));
            try (ReadSession session = source.openSession()) {
                assertThatThrownBy(() -> session.scan(projection, "1 = 1"))
                        .isInstanceOf(SliceException.class)
                        .hasMessageContaining("it was emptied or rewritten")
                        .hasMessageEndingWith("Start the run again.");
            }
        }
    }

    @Test
    void otherChangesDoNotShow() {
        try (SourceDatabase source = open()) {
            databases.execute(
                    database,
                    List.of(
                            "SET lock_timeout = '5s'",
                            "DELETE FROM t",
                            "ALTER TABLE t ADD COLUMN more int DEFAULT 7",
                            "VACUUM t",
                            "ANALYZE t"));
            RowBatch batch = new RowBatch(2);
            try (ReadSession session = source.openSession();
                    RowReader reader = session.scan(projection, "1 = 1")) {
                assertThat(reader.read(batch, 10, 1000)).isTrue();
                assertThat(batch.rows()).isEqualTo(2);
            }
        }
    }
}
