package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.slice.SliceResult;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Values of every type that can be a key are followed to what they name, by references and by joins, whatever a reference's spelling; masks
 * stand beside.
 */
class KeyTypesTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    @Test
    void areFollowedOnTheNewestServer() {
        follow(NEWEST.server(), NEWEST.server());
    }

    @Test
    void areFollowedOnTheOldestServer() {
        follow(OLDEST.server(), NEWEST.server());
    }

    private static void follow(PostgresServer from, PostgresServer to) {
        WholeSlice slice = WholeSlice.between(from, to);
        slice.fill(SqlResource.read("values/types.sql"));
        StringBuilder rules = new StringBuilder("""
                rules: {all: {where: 1 = 1}, third: {where: note = 3}, two: {where: id < 3}}
                tables:
                """);
        List<TypedValues> types = TypedValues.read("values/keys.txt", from.majorVersion());
        for (int index = 0; index < types.size(); index++) {
            KeyTables tables = new KeyTables("k" + index, types.get(index));
            slice.fill("SET search_path = public; SET DateStyle = 'ISO, DMY'; SET lc_monetary = 'C';" + tables.sql());
            rules.append(tables.rules());
        }
        slice.fill("ALTER DATABASE " + slice.source() + " SET search_path = \"Odd; \"\"schema\"\"\", public");
        SliceResult result = slice.copy(rules.toString());
        assertThat(result.orphans()).isEmpty();
        compare(slice, types);
        slice.refill(rules.toString());
        compare(slice, types);
    }

    private static void compare(WholeSlice slice, List<TypedValues> types) {
        Map<String, List<String>> expected = new TreeMap<>(slice.sourceContent());
        Map<String, List<String>> found = slice.targetContent();
        for (int index = 0; index < types.size(); index++) {
            KeyTables tables = new KeyTables("k" + index, types.get(index));
            for (Map.Entry<String, List<Integer>> numbers : tables.expected().entrySet()) {
                String table = "public." + numbers.getKey();
                List<String> rows = expected.get(table).stream()
                        .filter(row ->
                                numbers.getValue().stream().anyMatch(number -> row.contains("|note=" + number + " ")))
                        .map(row -> row.replace("m=before ", "m=masked ").replaceAll("m=masked \\S+ \\S+", "m=masked"))
                        .toList();
                assertThat(found.get(table).stream()
                                .map(row -> row.replaceAll("m=masked \\S+ \\S+", "m=masked"))
                                .toList())
                        .as(table + ": " + types.get(index).type())
                        .containsExactlyElementsOf(rows)
                        .hasSize(numbers.getValue().size());
            }
        }
    }
}
