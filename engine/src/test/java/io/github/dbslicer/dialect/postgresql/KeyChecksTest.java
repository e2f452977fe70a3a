package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.jdbc.PgConnection;

/** What follows rows costs no more than it must. */
class KeyChecksTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    @Test
    void mergeWhereIndexesTellAll() throws SQLException {
        for (EmbeddedPostgres server : List.of(NEWEST, OLDEST)) {
            String database = SourceFixture.database(
                    server.server(),
                    "CREATE TABLE p (a int, b int, PRIMARY KEY (a, b), UNIQUE (a))",
                    "CREATE TABLE \"C x\" (a int, b int, indexed int, turned int, part int, plain int)",
                    "CREATE INDEX ON \"C x\" (a, b)",
                    "CREATE INDEX ON \"C x\" (indexed, plain)",
                    "CREATE INDEX ON \"C x\" (plain, turned)",
                    "CREATE INDEX ON \"C x\" (part) WHERE part > 7",
                    "CREATE INDEX ON \"C x\" USING hash (plain)",
                    "INSERT INTO p SELECT n, n FROM generate_series(1, 100) n",
                    "INSERT INTO \"C x\" SELECT n, n, n, n, n, n FROM generate_series(1, 100) n");
            List<Definition> checks = new ArrayList<>();
            for (String columns : List.of("a, b", "indexed", "turned", "part", "plain")) {
                String name = "\"fk " + columns + "\"";
                String parent = columns.equals("a, b") ? "p (a, b)" : "p (a)";
                server.server()
                        .execute(
                                database,
                                "ALTER TABLE \"C x\" ADD CONSTRAINT " + name + " FOREIGN KEY (" + columns
                                        + ") REFERENCES " + parent + " NOT VALID");
                checks.add(new Definition(
                        "foreign key", columns, "ALTER TABLE ONLY \"public\".\"C x\" VALIDATE CONSTRAINT " + name));
            }
            try (PgConnection connection = server.server().connect(database).unwrap(PgConnection.class)) {
                assertThat(KeyChecks.of(connection).cheapest(checks)).isEqualTo(checks);
                TargetSession.flush(connection);
                server.server().execute(database, "VACUUM p", "VACUUM \"C x\"");
                List<Definition> cheapest = KeyChecks.of(connection).cheapest(checks);
                assertThat(cheapest)
                        .filteredOn(check -> check.sql().startsWith("SET enable_hashjoin = off; ALTER TABLE"))
                        .map(Definition::name)
                        .containsExactly("a, b", "indexed", "plain");
                assertThat(cheapest.subList(2, 4)).isEqualTo(checks.subList(2, 4));
                new DefinitionRunner(connection, FinishLog.NONE).run(cheapest);
                assertThat(text(connection, "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND convalidated"))
                        .isEqualTo("5");
                assertThat(text(connection, "SHOW enable_hashjoin")).isEqualTo("on");
            }
        }
    }

    @Test
    void tablesAreLookedAtBeforeTheirIndexesAreMade() throws SQLException {
        String database = SourceFixture.database(
                NEWEST.server(),
                "CREATE TABLE small (id int)",
                "INSERT INTO small VALUES (1)",
                "CREATE TABLE large (id int, v int)",
                "CREATE TABLE larger (id int, v int)",
                "CREATE TABLE others (id int, v int)",
                "SET synchronous_commit = off",
                "INSERT INTO large SELECT n, n FROM generate_series(1, 60000) n",
                "INSERT INTO larger SELECT n, n FROM generate_series(1, 90000) n",
                "INSERT INTO others SELECT n, n FROM generate_series(1, 60000) n");
        List<Definition> keys = List.of(
                new Definition("index", "l", "CREATE INDEX \"l\" ON \"public\".\"large\" USING \"btree\" (\"v\")"),
                new Definition(
                        "primary key",
                        "r",
                        "ALTER TABLE ONLY \"public\".\"larger\" ADD CONSTRAINT \"r\" PRIMARY KEY (\"id\")"),
                new Definition(
                        "primary key",
                        "o",
                        "ALTER TABLE ONLY \"public\".\"others\" ADD CONSTRAINT \"o\" PRIMARY KEY (\"id\")"),
                new Definition("index", "i", "CREATE INDEX \"i\" ON \"public\".\"larger\" USING \"btree\" (\"v\")"),
                new Definition("index", "s", "CREATE INDEX \"s\" ON \"public\".\"small\" USING \"btree\" (\"id\")"));
        Definition foreignKey = new Definition(
                "foreign key",
                "f",
                "ALTER TABLE ONLY \"public\".\"large\" ADD CONSTRAINT \"f\" FOREIGN KEY (\"v\") REFERENCES \"public\".\"larger\"(\"id\") NOT VALID");
        List<Definition> definitions = new ArrayList<>(keys);
        definitions.add(foreignKey);
        definitions.add(
                new Definition("foreign key", "f", "ALTER TABLE ONLY \"public\".\"large\" VALIDATE CONSTRAINT \"f\""));
        try (PgConnection connection = NEWEST.server().connect(database).unwrap(PgConnection.class);
                DefinitionCrew crew = new DefinitionCrew(
                        connection,
                        () -> {
                            throw new IllegalStateException("one session is enough");
                        },
                        1,
                        FinishLog.NONE)) {
            TableSizes sizes = TableSizes.of(connection);
            assertThat(sizes.largestFirst(keys)).map(Definition::name).containsExactly("r", "o", "i", "l", "s");
            assertThat(sizes.looks(keys, List.of(foreignKey)))
                    .map(Definition::name)
                    .containsExactly("\"public\".\"larger\"", "\"public\".\"large\"");
            new AfterRowsRunner(connection, new DefinitionRunner(connection, FinishLog.NONE), crew).run(definitions);
            assertThat(text(
                            connection,
                            "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class"
                                    + " WHERE relpages > 0 AND relallvisible = relpages AND relnamespace = 'public'::regnamespace"
                                    + " AND relkind = 'r'"))
                    .isEqualTo("large larger");
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
