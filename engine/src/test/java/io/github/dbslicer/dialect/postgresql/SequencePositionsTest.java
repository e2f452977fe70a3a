package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sequences of the target go on from where the source's are. */
class SequencePositionsTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    private static final String SOURCE = """
            CREATE SCHEMA "S x";
            CREATE TABLE "S x"."Ta'ble" ("I d" serial, n bigint GENERATED ALWAYS AS IDENTITY, down integer);
            CREATE SEQUENCE "S x"."do'wn" INCREMENT -3 MINVALUE -1000 MAXVALUE 0 START 0;
            ALTER TABLE "S x"."Ta'ble" ALTER down SET DEFAULT nextval('"S x"."do''wn"');
            CREATE SEQUENCE free START 5;
            CREATE TABLE only_in_source (id serial);
            SELECT setval('"S x"."Ta''ble_I d_seq"', 70), setval('"S x"."Ta''ble_n_seq"', 80, false), setval('"S x"."do''wn"', -90),
                setval('free', 6), setval('only_in_source_id_seq', 7);
            """;

    @Test
    void movesSequencesOfTablesThatStoodByTheColumnsThatOwnThem() throws SQLException {
        movesSequencesOfTablesThatStood(NEWEST.server());
        movesSequencesOfTablesThatStood(OLDEST.server());
    }

    private static void movesSequencesOfTablesThatStood(PostgresServer server) throws SQLException {
        String source = server.newDatabase();
        server.execute(source, SOURCE);
        String target = server.newDatabase();
        server.execute(target, """
                CREATE SCHEMA "S x";
                CREATE SEQUENCE "S x".renamed;
                CREATE TABLE "S x"."Ta'ble" ("I d" integer DEFAULT nextval('"S x".renamed'), n bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "S x".own), down integer);
                ALTER SEQUENCE "S x".renamed OWNED BY "S x"."Ta'ble"."I d";
                CREATE SEQUENCE "S x"."do'wn" INCREMENT -3 MINVALUE -1000 MAXVALUE 0 START 0;
                """);
        run(server, target, counters(server, source, server.user()));
        assertThat(query(server, target, "SELECT last_value, is_called FROM \"S x\".renamed"))
                .isEqualTo("70 t");
        assertThat(query(server, target, "SELECT last_value, is_called FROM \"S x\".own"))
                .isEqualTo("80 f");
        assertThat(query(server, target, "SELECT last_value, is_called FROM \"S x\".\"do'wn\""))
                .isEqualTo("-90 t");
    }

    @Test
    void goesOnFromTheGreatestValueWhereThePositionMayNotBeRead() throws SQLException {
        PostgresServer server = NEWEST.server();
        String source = server.newDatabase();
        server.execute(source, SOURCE);
        String reader = server.newRole();
        server.execute(source, "GRANT USAGE ON SCHEMA \"S x\", public TO " + PostgresNames.quote(reader));
        String target = server.newDatabase();
        SchemaScript script;
        try (Connection connection = server.connect(source, reader, server.password())) {
            script = new ScriptReader(connection, List.of(), SchemaScope.TABLES).read();
        }
        run(server, target, script.beforeRows());
        server.execute(target, "INSERT INTO \"S x\".\"Ta'ble\" OVERRIDING SYSTEM VALUE VALUES (4, 9, -8), (3, 2, -11)");
        run(server, target, script.afterRows());
        assertThat(positions(server, target)).containsExactly("4 t", "9 t", "-11 t", "5 f", "1 f");
        assertThat(script.notCopied())
                .contains("positions of sequences, which the user may not read (GRANT SELECT ON ALL SEQUENCES IN SCHEMA"
                        + " \"S x\"): they go on from the greatest value that the target's rows have:"
                        + " S x.Ta'ble_I d_seq, S x.Ta'ble_n_seq, S x.do'wn")
                .contains("positions of sequences, which the user may not read (GRANT SELECT ON ALL SEQUENCES IN SCHEMA"
                        + " \"public\"): no column tells how far they are, and they start anew: public.free");

        server.execute(
                target,
                "INSERT INTO \"S x\".\"Ta'ble\" OVERRIDING SYSTEM VALUE VALUES (50, 51, -52)",
                "DROP TABLE only_in_source");
        run(server, target, counters(server, source, reader));
        assertThat(positions(server, target).subList(0, 3)).containsExactly("50 t", "51 t", "-52 t");
    }

    @Test
    void tellsPositionsOfTheChosenSchemasAlone() throws SQLException {
        PostgresServer server = NEWEST.server();
        String source = server.newDatabase();
        server.execute(source, SOURCE);
        try (Connection connection = server.connect(source)) {
            assertThat(SequencePositions.forTablesThatStand(connection, List.of("public")))
                    .extracting(Definition::name)
                    .containsExactly("public.free", "public.only_in_source_id_seq");
        }
    }

    private static List<Definition> counters(PostgresServer server, String source, String user) throws SQLException {
        try (Connection connection = server.connect(source, user, server.password())) {
            return SequencePositions.forTablesThatStand(connection, List.of());
        }
    }

    private static void run(PostgresServer server, String database, List<Definition> definitions) {
        server.execute(database, definitions.stream().map(Definition::sql).toArray(String[]::new));
    }

    private static List<String> positions(PostgresServer server, String database) throws SQLException {
        List<String> names = List.of(
                "\"S x\".\"Ta'ble_I d_seq\"",
                "\"S x\".\"Ta'ble_n_seq\"",
                "\"S x\".\"do'wn\"",
                "free",
                "only_in_source_id_seq");
        List<String> positions = new java.util.ArrayList<>();
        for (String name : names) {
            boolean there = query(
                            server, database, "SELECT to_regclass('" + name.replace("'", "''") + "') IS NOT NULL, 1")
                    .startsWith("t");
            positions.add(there ? query(server, database, "SELECT last_value, is_called FROM " + name) : "gone");
        }
        return positions;
    }

    private static String query(PostgresServer server, String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1) + " " + row.getString(2);
        }
    }
}
