package io.github.dbslicer.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How large a shop is: the number of rows of each table, in proportion to one factor.
 *
 * <p>Factor 1 is about 10 million rows, 0.018 about 180,000, and 0 leaves only the countries and the categories, whose number is
 * fixed. Any factor above 0 gives every table at least one row.
 *
 * @param factor finite, from 0 to {@value #LARGEST}
 */
public record ShopScale(double factor) {
    /** About 10 billion rows. Far beyond it, products of rows and seconds would leave 64 bits. */
    static final double LARGEST = 1_000;

    static final int COUNTRIES = Words.COUNTRIES.size();
    static final int CATEGORIES = 400;

    private static final int GROUPS_AT_FACTOR_ONE = 200_000;

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException where the factor is negative, not finite or above the largest
     */
    public ShopScale {
        if (!(factor >= 0 && factor <= LARGEST)) {
            throw new IllegalArgumentException("The scale of a shop is from 0 to " + LARGEST + ", not " + factor);
        }
    }

    /**
     * The rows of each table, in the order in which the tables are loaded.
     *
     * @return unmodifiable, keyed by table name
     */
    public Map<String, Long> rowCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("countries", (long) COUNTRIES);
        counts.put("categories", (long) CATEGORIES);
        counts.put("products", products());
        counts.put("customers", customers());
        counts.put("addresses", addresses());
        counts.put("orders", orders());
        counts.put("order_items", orderItems());
        counts.put("shipments", 4 * groups());
        counts.put("payments", orders());
        counts.put("product_reviews", 2 * groups());
        counts.put("audit_log", auditEntries());
        counts.put("page_views", pageViews());
        return Collections.unmodifiableMap(counts);
    }

    /** The rows of all tables. */
    public long totalRows() {
        return rowCounts().values().stream().mapToLong(Long::longValue).sum();
    }

    long products() {
        return (groups() + 1) / 2;
    }

    long customers() {
        return AddressBook.CUSTOMERS_PER_GROUP * groups();
    }

    long addresses() {
        return AddressBook.ADDRESSES_PER_GROUP * groups();
    }

    long orders() {
        return OrderLines.ORDERS_PER_GROUP * groups();
    }

    long orderItems() {
        return OrderLines.LINES_PER_GROUP * groups();
    }

    long pageViews() {
        return 9 * groups();
    }

    long auditEntries() {
        return 4 * groups();
    }

    /** The unit in which tables grow: a few customers with all that they own, so that every ratio between tables is exact. */
    private long groups() {
        return factor == 0 ? 0 : Math.max(1, Math.round(GROUPS_AT_FACTOR_ONE * factor));
    }
}
