package io.github.dbslicer.sample;

import static io.github.dbslicer.sample.TestShop.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.00001, SMALL})
    void holdsTheRowsItPromisesAndNoDanglingReference(double scale) throws SQLException {
        try (TestShop shop = new TestShop(scale)) {
            for (Map.Entry<String, Long> table : shop.shop.counts().entrySet()) {
                assertThat(shop.number("SELECT count(*) FROM " + table.getKey()))
                        .as(table.getKey())
                        .isEqualTo(table.getValue());
            }
            assertThat(shop.rows("PRAGMA foreign_key_check")).isEmpty();
            assertThat(shop.rows("PRAGMA integrity_check")).containsExactly("ok");
        }
    }

    @Test
    void listsEveryTableOfTheSchema() throws SQLException {
        try (TestShop shop = new TestShop(0)) {
            assertThat(shop.rows("SELECT name FROM sqlite_master WHERE type = 'table'"))
                    .containsExactlyInAnyOrderElementsOf(shop.shop.tables());
        }
    }

    @Test
    void givesTheSameRowsTwice() throws SQLException {
        try (TestShop one = new TestShop(SMALL);
                TestShop other = new TestShop(SMALL)) {
            for (String table : one.shop.tables()) {
                assertThat(other.rows("SELECT * FROM " + table))
                        .as(table)
                        .isEqualTo(one.rows("SELECT * FROM " + table));
            }
        }
    }

    /** Guards the data of published benchmarks: whoever changes them has to mean it. */
    @Test
    void givesTheSameRowsAsEver() throws SQLException {
        try (TestShop shop = new TestShop(SMALL)) {
            int digest = 0;
            for (String table : shop.shop.tables()) {
                digest = 31 * digest + shop.rows("SELECT * FROM " + table).hashCode();
            }
            assertThat(digest).isEqualTo(785550633);
        }
    }

    @Test
    void tellsOfEachTableInOrder() throws SQLException {
        Shop shop = new Shop(ShopDialect.SQLITE, SMALL, TestShop.TODAY);
        List<String> heard = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            shop.createSchema(connection);
            shop.load(connection, (table, rows, elapsed) -> heard.add(table + " " + rows));
        }
        assertThat(heard)
                .hasSize(12)
                .startsWith("countries 30", "categories 400")
                .endsWith("page_views 3600");
    }

    @Test
    void putsTheConnectionsSettingsBack() throws SQLException {
        try (TestShop shop = new TestShop(0)) {
            assertThat(shop.connection.getAutoCommit()).isTrue();
            assertThat(shop.number("PRAGMA synchronous")).isEqualTo(2);
            assertThat(shop.rows("PRAGMA journal_mode")).containsExactly("memory");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.setAutoCommit(false);
            new Shop(ShopDialect.SQLITE, 0, TestShop.TODAY).create(connection);
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void failsWhereTheTablesExist() throws SQLException {
        try (TestShop shop = new TestShop(0)) {
            assertThatThrownBy(() -> shop.shop.create(shop.connection))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("countries already exists");
        }
    }

    @Test
    void refusesAScaleOutOfRange() {
        assertThatThrownBy(() -> new Shop(ShopDialect.SQLITE, -0.1, TestShop.TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The scale of a shop is from 0 to 1000.0, not -0.1");
        assertThatThrownBy(() -> new ShopScale(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTenMillionRowsAtScaleOne() {
        assertThat(new ShopScale(1).totalRows()).isBetween(9_800_000L, 10_200_000L);
        assertThat(new ShopScale(0.018).totalRows()).isBetween(150_000L, 200_000L);
    }
}
