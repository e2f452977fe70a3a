package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.jdbc.PgConnection;

/** Keys of several columns, and how the server finds them. */
class CompositeLookupTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    @Test
    void findsARowOnceThoughItsKeyIsAskedForInSeveralForms() {
        try (SourceFixture source = SourceFixture.of(
                DATABASES.server(),
                "CREATE EXTENSION citext",
                "CREATE TABLE t (n int, a citext, b numeric, c int[], UNIQUE (a, b, c))",
                "INSERT INTO t VALUES (1, 'Abc', 1.0, '{1}'), (2, 'Abc', 2, '{1}'), (3, 'x', 1, '{1}'), (4, NULL, 1, '{1}')",
                "CREATE TABLE k (a citext, b numeric, c int[])",
                "INSERT INTO k VALUES ('abc', 1, '{1}'), ('ABC', 1.00, '{1}'), ('x', 1.0, '{1}'), ('x', 2, '{1}')")) {
            Lookup lookup = source.lookup("t", List.of("a", "b", "c"), "k", List.of("a", "b", "c"));
            assertThat(source.found(lookup, "t", "n")).containsExactly("1", "3");
            assertThat(source.missing(lookup, "t")).isEqualTo(1);
            Lookup limited = new Lookup(
                    lookup.by(), lookup.keyColumns(), lookup.keys(), Optional.of("%table_name%.n > 1 -- the rest"));
            assertThat(source.found(limited, "t", "n")).containsExactly("3");
            assertThat(source.missing(limited, "t")).isEqualTo(3);
        }
    }

    @Test
    void findsByTheIndexInTablesThatWereNeverAnalyzed() {
        try (SourceFixture source = SourceFixture.of(
                DATABASES.server(),
                "CREATE TABLE t (a int, b text, c int) WITH (autovacuum_enabled = off)",
                "INSERT INTO t SELECT n, 'k' || n, n % 1000 FROM generate_series(1, 100000) n",
                "CREATE INDEX t_ab ON t (a, b)",
                "CREATE INDEX t_c ON t (c)",
                "CREATE TABLE k (a int8, b varchar(20), c int) WITH (autovacuum_enabled = off)",
                "INSERT INTO k SELECT n, 'k' || n, n FROM generate_series(1, 5000) n")) {
            Lookup composite = source.lookup("t", List.of("a", "b"), "k", List.of("a", "b"));
            assertThat(source.found(composite, "t", "a")).hasSize(5000);
            assertThat(source.missing(composite, "t")).isZero();
            assertThat(plan(source, composite)).contains("t_ab").doesNotContain("Seq Scan");
            Lookup single = source.lookup("t", "c", "k", "c");
            assertThat(source.found(single, "t", "a")).hasSize(99_900);
            assertThat(plan(source, single)).contains("t_c").doesNotContain("Seq Scan");
        }
    }

    @Test
    void joinsWhereThereIsNoIndex() {
        try (SourceFixture source = SourceFixture.of(
                DATABASES.server(),
                "CREATE TABLE t (a int, b text)",
                "INSERT INTO t SELECT n, 'k' || n FROM generate_series(1, 100000) n",
                "CREATE TABLE k (a int8, b varchar(20))",
                "INSERT INTO k SELECT n, 'k' || n FROM generate_series(1, 5000) n")) {
            Lookup lookup = source.lookup("t", List.of("a", "b"), "k", List.of("a", "b"));
            assertThat(source.found(lookup, "t", "a")).hasSize(5000);
            assertThat(plan(source, lookup)).contains("Seq Scan").doesNotContain("Nested Loop");
        }
    }

    /** What the server says of a lookup under the settings that a session has for it. */
    private static String plan(SourceFixture source, Lookup lookup) {
        List<String> lines = new ArrayList<>();
        Projection projection = source.values("t", "a");
        try (PgConnection connection = new PostgresConnector(source.config(), ErrorCode.SOURCE_CONNECTION).open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            new SessionSettings(source.config()).prepareRows(connection);
            TableId id = projection.table().id();
            LookupSql sql = new LookupSql(
                    SourceTable.read(connection, id), projection, lookup, KeyMatch.of(connection, id, lookup));
            statement.execute(PostgresReadSession.planning(sql.indexed()));
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery("EXPLAIN " + sql.select(projection))) {
                while (row.next()) {
                    lines.add(row.getString(1).replaceAll("(Filter|Cond): .*", ""));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return String.join("\n", lines);
    }
}
