package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> TABLES = List.of("customers", "orders", "order_items", "users", "id");

    @ParameterizedTest
    @CsvSource({
        "ordres, orders",
        "ORDERS, orders",
        "Order, orders",
        "custmer, customers",
        "order_item, order_items",
        "usres, users",
        "ID, id",
    })
    void proposesTheNearestName(String typed, String meant) {
        assertThat(Spelling.nearest(typed, TABLES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"products", "x", "o", "ab", "''"})
    void proposesNothingThatIsNotNear(String typed) {
        assertThat(Spelling.nearest(typed, List.of("orders", "order_items"))).isEmpty();
    }

    @Test
    void ofSeveralNearNamesTheFirstByNameIsProposed() {
        assertThat(Spelling.nearest("user", List.of("users", "userb", "usera"))).contains("usera");
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "abc, '', 3", "abc, acb, 1", "kitten, sitting, 3", "ca, abc, 3", "😀a, a😀, 1"})
    void countsChangesAndNeighboursSwapped(String a, String b, int distance) {
        assertThat(Spelling.distance(a.codePoints().toArray(), b.codePoints().toArray()))
                .isEqualTo(distance);
    }

    @Test
    void listsTheNamesWhereNoneIsNear() {
        assertThat(Spelling.hint("xyzzy", List.of("host", "port"))).isEqualTo(" Known: host, port.");
        assertThat(Spelling.hint("hots", List.of("host", "port"))).isEqualTo(" Did you mean 'host'?");
        assertThat(Spelling.hint("xyzzy", List.of())).isEmpty();
    }

    @Test
    void showsNamesOnOneLineAndShort() {
        assertThat(Spelling.quoted("a\nb\u001b[31m")).isEqualTo("'a\\u000ab\\u001b[31m'");
        assertThat(Spelling.quoted("😀".repeat(100))).isEqualTo("'" + "😀".repeat(100) + "'");
        assertThat(Spelling.quoted("😀".repeat(101))).isEqualTo("'" + "😀".repeat(100) + "...'");
    }

    @Test
    void longNamesAreNotCompared() {
        String name = "x".repeat(100_000);
        assertThat(Spelling.nearest(name, List.of(name))).isEmpty();
    }
}
