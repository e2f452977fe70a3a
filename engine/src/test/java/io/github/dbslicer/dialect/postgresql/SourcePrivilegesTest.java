package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a role must be allowed to, so that a slice is no silent part of it. */
class SourcePrivilegesTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static ConnectionConfig config(String database, String role) {
        return SourceFixture.config(DATABASES.server(), database, role, Map.of());
    }

    @Test
    void selectIsEnoughOnTablesOrOnAllTheirColumns() {
        String role = DATABASES.server().newRole();
        String database = SourceFixture.database(
                DATABASES.server(),
                "CREATE TABLE t (a int)",
                "INSERT INTO t VALUES (1)",
                "GRANT SELECT (a) ON t TO \"" + role + "\"",
                "CREATE TABLE u (a int, b int)",
                "GRANT SELECT ON u TO \"" + role + "\"");
        try (SourceFixture source = SourceFixture.open(config(database, role))) {
            assertThat(source.scan("t", "true", "a")).containsExactly("1");
        }
    }

    @Test
    void namesEveryTableThatMayNotBeReadAndTheGrant() {
        String role = DATABASES.server().newRole();
        String database = SourceFixture.database(
                DATABASES.server(),
                "CREATE TABLE t (a int)",
                "CREATE TABLE part (a int, b int)",
                "GRANT SELECT (a) ON part TO \"" + role + "\"",
                "CREATE SCHEMA hidden",
                "CREATE TABLE hidden.u (a int)",
                "GRANT SELECT ON hidden.u TO \"" + role + "\"");
        try (PostgresSource source = PostgresSource.open(config(database, role), ReadTerms.snapshot(4))) {
            assertThat(source.unreadable(source.schema().tables()))
                    .satisfiesExactly(
                            hidden -> assertThat(hidden).contains("table hidden.u. GRANT USAGE ON SCHEMA \"hidden\""),
                            part -> assertThat(part).contains("GRANT SELECT ON \"public\".\"part\""),
                            t -> assertThat(t).contains("GRANT SELECT ON \"public\".\"t\""));
            assertThat(source.unreadable(List.of())).isEmpty();
        }
    }

    @Test
    void refusesRowLevelSecurityThatHidesRows() {
        String role = DATABASES.server().newRole();
        String database = SourceFixture.database(
                DATABASES.server(),
                "CREATE TABLE t (a int)",
                "INSERT INTO t VALUES (1), (2)",
                "GRANT SELECT ON t TO \"" + role + "\"",
                "CREATE POLICY half ON t USING (a = 1)",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY");
        try (PostgresSource source = PostgresSource.open(config(database, role), ReadTerms.snapshot(4))) {
            assertThat(source.unreadable(source.schema().tables()))
                    .singleElement()
                    .asString()
                    .contains("table public.t", "row-level security", "BYPASSRLS");
        }
        // The first source of several is the only one whose structure is read.
        try (PostgresSource owner =
                        PostgresSource.open(SourceFixture.config(DATABASES.server(), database), ReadTerms.snapshot(4));
                PostgresSource source = PostgresSource.open(config(database, role), ReadTerms.snapshot(4))) {
            Table table = owner.schema().table(new TableId("public", "t"));
            Projection projection = new Projection(table, List.of(new Output.Value(table.column("a"))), 1);
            try (ReadSession session = source.openSession()) {
                assertThatThrownBy(() -> SourceFixture.texts(session.scan(projection, "true"), 1))
                        .isInstanceOfSatisfying(
                                SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_READ))
                        .hasMessageContainingAll("table public.t", "row-level security", "BYPASSRLS");
            }
        }
        DATABASES.server().execute(database, "ALTER ROLE \"" + role + "\" BYPASSRLS");
        try (SourceFixture source = SourceFixture.open(config(database, role))) {
            assertThat(source.scan("t", "true", "a")).containsExactly("1", "2");
        }
    }

    @Test
    void refusesSchemasThatDoNotExist() {
        String database = SourceFixture.database(DATABASES.server());
        ConnectionConfig all = SourceFixture.config(DATABASES.server(), database);
        ConnectionConfig some = new ConnectionConfig(
                all.name(),
                all.type(),
                all.host(),
                all.port(),
                all.user(),
                all.password(),
                all.database(),
                List.of("public", "publik"),
                all.properties());
        try (PostgresSource source = PostgresSource.open(some, ReadTerms.snapshot(4))) {
            assertThatThrownBy(source::schema)
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                    .hasMessage("connection prod: schemas: database " + database + " has no schema publik.");
        }
    }
}
