package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.jdbc.PgConnection;

class AfterRowsRunnerTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private final Set<PgConnection> opened = ConcurrentHashMap.newKeySet();
    private String database = "";

    @BeforeEach
    void makeTables() {
        database = DATABASES.server().newDatabase();
        DATABASES
                .server()
                .execute(
                        database,
                        "CREATE TABLE p (id int)",
                        "CREATE TABLE c (id int, p_id int)",
                        "INSERT INTO p VALUES (1), (2)",
                        "INSERT INTO c VALUES (1, 1), (2, 2)");
    }

    @Test
    void createsAllInAnOrderInWhichItCanBe() throws SQLException {
        List<Definition> definitions = new ArrayList<>(List.of(
                new Definition("index", "c_p", "CREATE INDEX c_p ON c (p_id)"),
                new Definition("primary key", "p_pk", "ALTER TABLE p ADD CONSTRAINT p_pk PRIMARY KEY (id)"),
                new Definition("primary key", "c_pk", "ALTER TABLE c ADD CONSTRAINT c_pk PRIMARY KEY (id)"),
                new Definition("index", "clustered", "CREATE INDEX clustered ON c (p_id, id)"),
                new Definition("index", "clustered", "ALTER TABLE c CLUSTER ON clustered"),
                new Definition("index", "last", "CREATE INDEX last ON p (id)"),
                new Definition("comment", "on last", "COMMENT ON INDEX last IS 'made before'")));
        for (String side : List.of("a", "b", "c", "d")) {
            String add = "ALTER TABLE c ADD CONSTRAINT " + side
                    + " FOREIGN KEY (p_id) REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED NOT VALID";
            definitions.add(new Definition("foreign key", side, add));
            definitions.add(new Definition("foreign key", side, "ALTER TABLE c VALIDATE CONSTRAINT " + side));
        }

        run(definitions, 3);

        assertThat(texts("SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"))
                .containsExactly("c_p", "c_pk", "clustered", "last", "p_pk");
        assertThat(texts("SELECT conname FROM pg_constraint WHERE contype = 'f' AND convalidated ORDER BY 1"))
                .containsExactly("a", "b", "c", "d");
        assertThat(texts("SELECT obj_description('last'::regclass)")).containsExactly("made before");
        assertThat(opened).hasSizeLessThanOrEqualTo(2).allMatch(AfterRowsRunnerTest::isClosed);
    }

    @Test
    void namesWhatTheServerRefuses() {
        DATABASES.server().execute(database, "INSERT INTO p VALUES (2)");
        List<Definition> definitions = List.of(
                new Definition("primary key", "c_pk", "ALTER TABLE c ADD CONSTRAINT c_pk PRIMARY KEY (id)"),
                new Definition("primary key", "p_pk on p", "ALTER TABLE p ADD CONSTRAINT p_pk PRIMARY KEY (id)"));

        assertThatThrownBy(() -> run(definitions, 2))
                .isInstanceOf(SliceException.class)
                .hasMessageContaining("primary key p_pk on p cannot be created in the target");
        assertThat(opened).allMatch(AfterRowsRunnerTest::isClosed);
    }

    @Test
    void staysWithOneSessionWhereOneIsAllowed() throws SQLException {
        run(
                List.of(
                        new Definition("index", "one", "CREATE INDEX one ON c (p_id)"),
                        new Definition("index", "two", "CREATE INDEX two ON c (p_id)")),
                1);

        assertThat(opened).isEmpty();
        assertThat(texts("SELECT count(*) FROM pg_indexes WHERE schemaname = 'public'"))
                .containsExactly("2");
    }

    private void run(List<Definition> definitions, int sessions) throws SQLException {
        try (PgConnection first = connect();
                DefinitionCrew crew = new DefinitionCrew(first, this::open, sessions, FinishLog.NONE)) {
            new AfterRowsRunner(first, new DefinitionRunner(first, FinishLog.NONE), crew).run(definitions);
        }
    }

    private PgConnection open() {
        try {
            PgConnection connection = connect();
            opened.add(connection);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PgConnection connect() throws SQLException {
        return DATABASES.server().connect(database).unwrap(PgConnection.class);
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static boolean isClosed(PgConnection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
