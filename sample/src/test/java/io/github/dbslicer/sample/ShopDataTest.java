package io.github.dbslicer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShopDataTest {
    private static TestShop shop;

    @BeforeAll
    static void create() throws SQLException {
        shop = new TestShop(TestShop.SMALL);
    }

    @AfterAll
    static void close() throws SQLException {
        shop.close();
    }

    @Test
    void chainsReferralsDeeplyAndToEarlierCustomersOnly() throws SQLException {
        long depth = shop.number("WITH RECURSIVE chain (id, depth) AS ("
                + " SELECT id, 0 FROM customers WHERE referred_by IS NULL"
                + " UNION ALL SELECT c.id, depth + 1 FROM customers c JOIN chain ON c.referred_by = chain.id)"
                + " SELECT max(depth) FROM chain");
        assertThat(depth).isBetween(8L, 100L);
        assertThat(shop.number("SELECT count(*) FROM customers WHERE referred_by >= id"))
                .isZero();
    }

    @Test
    void nestsCategoriesInFourLevels() throws SQLException {
        assertThat(shop.number("WITH RECURSIVE chain (id, depth) AS ("
                        + " SELECT id, 1 FROM categories WHERE parent_id IS NULL"
                        + " UNION ALL SELECT c.id, depth + 1 FROM categories c JOIN chain ON c.parent_id = chain.id)"
                        + " SELECT max(depth) FROM chain"))
                .isEqualTo(4);
    }

    @Test
    void closesTheCycleOfCustomersAndAddresses() throws SQLException {
        String cycle = "SELECT count(*) FROM customers c JOIN addresses a ON c.default_address_id = a.id WHERE ";
        assertThat(shop.number(cycle + "a.customer_id = c.id")).isPositive();
        assertThat(shop.number(cycle + "a.customer_id <> c.id")).isPositive();
    }

    @Test
    void needsManyRoundsToCloseTheOrdersOfTheLastMonth() throws SQLException {
        Set<String> customers = new HashSet<>(shop.rows("SELECT customer_id FROM orders"
                + " WHERE placed_at >= '2025-05-30'"
                + " UNION SELECT a.customer_id FROM addresses a JOIN orders o"
                + " ON a.id IN (o.billing_address_id, o.shipping_address_id) WHERE placed_at >= '2025-05-30'"));
        Set<String> newest = customers;
        int rounds = 0;
        while (!newest.isEmpty()) {
            newest = new HashSet<>(shop.rows(referencedBy(newest)));
            newest.removeAll(customers);
            customers.addAll(newest);
            rounds++;
        }
        assertThat(rounds).isGreaterThanOrEqualTo(5);
        assertThat(customers).hasSizeLessThan(600);
    }

    private static String referencedBy(Set<String> customers) {
        String among = " IN (" + String.join(", ", customers) + ")";
        return "SELECT referred_by FROM customers WHERE referred_by IS NOT NULL AND id" + among
                + " UNION SELECT a.customer_id FROM customers c JOIN addresses a ON a.id = c.default_address_id"
                + " WHERE c.id" + among;
    }

    @Test
    void spreadsOrdersEvenlyOverThreeYearsBeforeToday() throws SQLException {
        assertThat(shop.number("SELECT count(*) FROM orders WHERE placed_at >= '2025-05-30'"))
                .isBetween(55L, 58L);
        assertThat(shop.rows("SELECT min(placed_at), max(placed_at) < '2025-06-30' FROM orders"))
                .containsExactly("2022-07-01 00:00:00|1");
    }

    @Test
    void totalsAnOrderFromItsLines() throws SQLException {
        assertThat(shop.number("SELECT count(*) FROM orders o WHERE abs(total - (SELECT sum(quantity * unit_price)"
                        + " FROM order_items i WHERE i.order_id = o.id)) > 0.001"))
                .isZero();
    }

    @Test
    void pointsTheAuditLogAtRowsThatExist() throws SQLException {
        assertThat(shop.rows("SELECT DISTINCT entity FROM audit_log ORDER BY 1"))
                .containsExactly("customer", "job", "order");
        assertThat(shop.number("SELECT count(*) FROM audit_log WHERE entity = 'order'"
                        + " AND entity_id NOT IN (SELECT id FROM orders)"))
                .isZero();
        assertThat(shop.number("SELECT count(*) FROM audit_log WHERE entity = 'customer'"
                        + " AND entity_id NOT IN (SELECT id FROM customers)"))
                .isZero();
    }

    @Test
    void holdsValuesThatCopiersTripOver() throws SQLException {
        assertThat(shop.number("SELECT count(*) FROM orders WHERE note LIKE '%🎁%'"))
                .isPositive();
        assertThat(shop.number("SELECT count(*) FROM orders WHERE note = ''")).isPositive();
        assertThat(shop.number("SELECT count(*) FROM orders WHERE note IS NULL"))
                .isPositive();
        assertThat(shop.number("SELECT count(*) FROM customers WHERE last_name = '佐藤'"))
                .isPositive();
        assertThat(shop.rows("SELECT DISTINCT typeof(token), length(token) FROM payments"))
                .containsExactly("blob|16");
    }
}
