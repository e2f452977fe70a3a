package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CollationEquivalencesTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = EmbeddedMariaDb.always();

    @Test
    void agreesWithTheServerOnAllTextsOfTwoPrintableCharacters() throws SQLException {
        List<String> characters =
                IntStream.range(' ', 127).mapToObj(Character::toString).toList();
        List<String> texts = characters.stream()
                .flatMap(first ->
                        Stream.concat(Stream.of(first), characters.stream().map(first::concat)))
                .toList();
        String database = DATABASES.server().newDatabase();
        try (Connection connection = DATABASES.server().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE texts (v VARBINARY(2))");
            statement.execute(texts.stream()
                    .map(text -> "(x'"
                            + text.codePoints().mapToObj("%02x"::formatted).collect(Collectors.joining()) + "')")
                    .collect(Collectors.joining(", ", "INSERT INTO texts VALUES ", "")));
            List<String> known = new ArrayList<>();
            Collations collations = new Collations(connection);
            for (Map.Entry<String, String> collation : collations(statement).entrySet()) {
                boolean pads = collations.pads(collation.getValue(), collation.getKey());
                Set<Equivalence> equivalences = CollationEquivalences.of(collation.getKey(), pads);
                if (!equivalences.contains(Equivalence.UNKNOWN)) {
                    known.add(collation.getKey());
                    long distinct = texts.stream()
                            .map(text -> folded(text, equivalences))
                            .distinct()
                            .count();
                    assertThat(distinct(statement, collation.getKey(), collation.getValue()))
                            .as(collation.getKey())
                            .isEqualTo(distinct);
                }
            }
            assertThat(known)
                    .contains(
                            "utf8mb4_general_ci",
                            "utf8mb4_bin",
                            "utf8mb4_unicode_ci",
                            "utf8mb4_uca1400_ai_ci",
                            "latin1_swedish_ci",
                            "utf8mb4_general_nopad_ci")
                    .doesNotContain("utf8mb4_swedish_ci", "latin1_german2_ci");
        }
    }

    private static String folded(String text, Set<Equivalence> equivalences) {
        String folded = equivalences.contains(Equivalence.LETTER_CASE) ? text.toLowerCase(Locale.ROOT) : text;
        return equivalences.contains(Equivalence.TRAILING_SPACES) ? folded.stripTrailing() : folded;
    }

    /** With their character sets; of those with many forms of one, those for utf8mb4 and one byte. */
    private static Map<String, String> collations(Statement statement) throws SQLException {
        Map<String, String> collations = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(
                "SELECT full_collation_name, character_set_name FROM information_schema.collation_character_set_applicability"
                        + " WHERE character_set_name NOT IN ('ucs2', 'utf16', 'utf16le', 'utf32', 'utf8mb3')")) {
            while (row.next()) {
                collations.put(row.getString(1), row.getString(2));
            }
        }
        return collations;
    }

    private static long distinct(Statement statement, String collation, String charset) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT COUNT(DISTINCT CONVERT(CAST(v AS CHAR(2) CHARACTER SET ascii)"
                        + " USING " + charset + ") COLLATE `" + collation + "`) FROM texts")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void knowsTheNamesOfMySql() {
        assertThat(CollationEquivalences.of("utf8mb4_0900_ai_ci", false))
                .containsExactlyInAnyOrder(Equivalence.LETTER_CASE, Equivalence.ASCII_ONLY);
        assertThat(CollationEquivalences.of("utf8mb4_0900_as_cs", false)).containsExactly(Equivalence.ASCII_ONLY);
        assertThat(CollationEquivalences.of("utf8mb4_0900_bin", false)).isEmpty();
        assertThat(CollationEquivalences.of("utf8mb4_lt_0900_ai_ci", false)).containsExactly(Equivalence.UNKNOWN);
        assertThat(CollationEquivalences.of("utf8mb4_de_pb_0900_ai_ci", false)).containsExactly(Equivalence.UNKNOWN);
        assertThat(CollationEquivalences.of("utf8mb3_bin", true)).containsExactly(Equivalence.TRAILING_SPACES);
    }
}
