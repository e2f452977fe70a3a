package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every value of every type arrives as it is, however source and target are set to write and read values. */
class TypeExtremesTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    private static final String SOURCE_SETTINGS = """
            ALTER DATABASE %1$s SET TimeZone = 'Asia/Kathmandu';
            ALTER DATABASE %1$s SET DateStyle = 'SQL, DMY';
            ALTER DATABASE %1$s SET IntervalStyle = 'sql_standard';
            ALTER DATABASE %1$s SET bytea_output = 'escape';
            ALTER DATABASE %1$s SET extra_float_digits = -10;
            ALTER DATABASE %1$s SET xmloption = 'document';
            ALTER DATABASE %1$s SET search_path = "Odd; ""schema\""", public;
            ALTER DATABASE %1$s SET quote_all_identifiers = on;
            ALTER DATABASE %1$s SET client_encoding = 'LATIN1';
            """;

    private static final String TARGET_SETTINGS = """
            ALTER DATABASE %1$s SET TimeZone = 'America/St_Johns';
            ALTER DATABASE %1$s SET DateStyle = 'German';
            ALTER DATABASE %1$s SET IntervalStyle = 'postgres_verbose';
            ALTER DATABASE %1$s SET xmloption = 'document';
            ALTER DATABASE %1$s SET array_nulls = off;
            ALTER DATABASE %1$s SET standard_conforming_strings = off;
            ALTER DATABASE %1$s SET search_path = public;
            ALTER DATABASE %1$s SET client_encoding = 'LATIN1';
            """;

    @Test
    void arriveFromTheNewestServerInTheNewest() {
        arrive(NEWEST.server(), NEWEST.server());
    }

    @Test
    void arriveFromTheOldestServerInTheOldest() {
        arrive(OLDEST.server(), OLDEST.server());
    }

    @Test
    void arriveFromTheOldestServerInTheNewest() {
        arrive(OLDEST.server(), NEWEST.server());
    }

    private static void arrive(PostgresServer from, PostgresServer to) {
        WholeSlice slice = WholeSlice.between(from, to);
        slice.inTarget(TARGET_SETTINGS.formatted(slice.target()));
        List<TypedValues> types = TypedValues.read("values/values.txt", from.majorVersion());
        slice.fill("SET DateStyle = 'ISO, DMY'; SET lc_monetary = 'C';" + SqlResource.read("values/types.sql"));
        for (int index = 0; index < types.size(); index++) {
            slice.fill("SET DateStyle = 'ISO, DMY'; SET lc_monetary = 'C'; SET search_path = public;"
                    + types.get(index).table("t" + index));
        }
        slice.fill(SOURCE_SETTINGS.formatted(slice.source()));
        Map<String, List<String>> expected = slice.sourceContent();
        assertThat(expected.values().stream().mapToInt(List::size).sum()).isGreaterThan(types.size() * 2);
        String everything = slice.everything();
        slice.copy(everything);
        compare(slice.targetContent(), expected);
        slice.inTarget("TRUNCATE "
                + expected.keySet().stream()
                        .filter(table -> table.startsWith("public."))
                        .collect(Collectors.joining(", ")));
        slice.refill(everything);
        compare(slice.targetContent(), expected);
        slice.load(everything, Optional.empty());
        compare(slice.targetContent(), expected);
        slice.load(everything, Optional.of(SchemaScope.OBJECTS));
        compare(slice.targetContent(), expected);
    }

    private static void compare(Map<String, List<String>> found, Map<String, List<String>> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((table, rows) -> assertThat(found.get(table)).as(table).containsExactlyElementsOf(rows));
    }
}
