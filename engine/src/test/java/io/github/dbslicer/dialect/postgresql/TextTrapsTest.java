package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Texts that files of rows give a meaning, as values and as keys, and those of other encodings. */
class TextTrapsTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    private static final String OF_KEYED = "{rules: {all: {where: 1 = 1}}, tables: {keyed: {rule: all}}}";

    private final List<String> encoded = new ArrayList<>();

    @AfterEach
    void drop() {
        encoded.forEach(database -> NEWEST.server().drop(database));
    }

    @Test
    void areValues() {
        WholeSlice slice = WholeSlice.between(OLDEST.server(), NEWEST.server());
        slice.fill(SqlResource.read("values/texts.sql"));
        // 63 million bytes.
        slice.fill("INSERT INTO texts VALUES (-22, repeat(E'0123456789 \\u00e9\\n', 4500000))");
        Map<String, List<String>> expected = slice.sourceContent();
        assertThat(expected.get("public.texts")).hasSize(436);
        slice.copy(slice.everything());
        assertThat(slice.targetContent()).isEqualTo(expected);
        slice.refill(slice.everything());
        assertThat(slice.targetContent()).isEqualTo(expected);
    }

    @Test
    void areKeys() {
        WholeSlice slice = WholeSlice.between(NEWEST.server(), NEWEST.server());
        slice.fill(SqlResource.read("values/texts.sql") + "DROP TABLE texts, alone, pairs;");
        Map<String, List<String>> expected = slice.sourceContent();
        assertThat(expected.get("public.keys")).hasSize(423);
        slice.copy(OF_KEYED);
        assertThat(slice.targetContent()).isEqualTo(expected);
    }

    @Test
    void comeFromLatin1() {
        WholeSlice slice = from("LATIN1").fill("""
                CREATE TABLE keys (v text PRIMARY KEY, name name, c char(3));
                INSERT INTO keys SELECT chr(i), chr(i), chr(i) FROM generate_series(1, 255) AS i;
                CREATE TABLE keyed (id integer PRIMARY KEY, v text REFERENCES keys);
                INSERT INTO keyed SELECT ascii(v), v FROM keys;
                """);
        Map<String, List<String>> expected = slice.sourceContent();
        assertThat(expected.get("public.keys")).hasSize(255);
        slice.copy(OF_KEYED);
        assertThat(slice.targetContent()).isEqualTo(expected);
    }

    @Test
    void comeFromAnEncodingThatIsNotKnownWhereTheyAreUtf8() {
        WholeSlice slice = from("SQL_ASCII").fill("""
                CREATE TABLE keys (v text PRIMARY KEY, up text REFERENCES keys);
                INSERT INTO keys VALUES ('caf\u00e9', 'caf\u00e9'), (U&'\\0001', NULL);
                CREATE TABLE keyed (id integer PRIMARY KEY, v text REFERENCES keys);
                INSERT INTO keyed SELECT row_number() OVER (), v FROM keys;
                """);
        Map<String, List<String>> expected = slice.sourceContent();
        assertThat(expected.get("public.keys")).hasSize(2);
        slice.copy(OF_KEYED);
        assertThat(slice.targetContent()).isEqualTo(expected);
    }

    @Test
    void areRefusedWhereTheyAreInNoKnownEncoding() {
        WholeSlice slice = from("SQL_ASCII").fill("""
                CREATE TABLE keyed (id integer PRIMARY KEY, v text);
                INSERT INTO keyed VALUES (1, E'caf\\351 secret');
                """);
        assertThatThrownBy(() -> slice.copy(OF_KEYED))
                .isInstanceOf(SliceException.class)
                .hasMessageContaining("table public.keyed: a text of it is no valid UTF-8")
                .hasMessageNotContaining("secret");
    }

    @Test
    void areRefusedWhereTheTargetHasNoSuchCharacter() {
        WholeSlice slice = into("LATIN1").fill("""
                CREATE TABLE keyed (id integer PRIMARY KEY, v text);
                INSERT INTO keyed VALUES (1, E'caf\\u00e9');
                """);
        slice.copy(OF_KEYED);
        assertThat(slice.targetContent()).isEqualTo(slice.sourceContent());
        slice.fill("INSERT INTO keyed VALUES (2, E'\\u20ac secret')");
        assertThatThrownBy(() -> slice.refill(OF_KEYED))
                .isInstanceOf(SliceException.class)
                .hasMessageContaining("table public.keyed")
                .hasMessageContaining("a character that the target's encoding does not have")
                .hasMessageNotContaining("secret");
    }

    private WholeSlice from(String encoding) {
        PostgresServer server = NEWEST.server();
        return new WholeSlice(server, database(encoding), server, server.newDatabase());
    }

    private WholeSlice into(String encoding) {
        PostgresServer server = NEWEST.server();
        return new WholeSlice(server, server.newDatabase(), server, database(encoding));
    }

    private String database(String encoding) {
        PostgresServer server = NEWEST.server();
        String name = server.newDatabase();
        server.drop(name);
        server.execute(
                "",
                "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING '" + encoding
                        + "' LC_COLLATE 'C' LC_CTYPE 'C'");
        encoded.add(name);
        return name;
    }
}
