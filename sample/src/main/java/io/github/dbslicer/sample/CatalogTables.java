package io.github.dbslicer.sample;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the shop sells, and to which countries. */
final class CatalogTables {
    private static final int ROOT_CATEGORIES = 6;
    private static final int CHILDREN_PER_CATEGORY = 5;

    private static final int CATEGORY = 0;
    private static final int KIND = 1;
    private static final int COLOUR = 2;
    private static final int PRICE = 3;
    private static final int WEIGHT = 4;
    private static final int DISCONTINUED = 5;
    private static final int WEIGHED = 6;

    private final ShopScale scale;
    private final LocalDate today;

    CatalogTables(ShopScale scale, LocalDate today) {
        this.scale = scale;
        this.today = today;
    }

    List<ShopTable> tables() {
        return List.of(
                new ShopTable(ShopTable.Name.COUNTRIES, List.of("code", "name", "in_eu"), this::country),
                new ShopTable(ShopTable.Name.CATEGORIES, List.of("id", "parent_id", "name"), this::category),
                new ShopTable(
                        ShopTable.Name.PRODUCTS,
                        List.of("id", "sku", "category_id", "name", "price", "weight_kg", "attributes", "discontinued"),
                        this::product),
                new ShopTable(
                        ShopTable.Name.PRODUCT_REVIEWS,
                        List.of("id", "product_sku", "customer_id", "stars", "body", "written_on"),
                        this::review));
    }

    /** The price in hundredths, from 0.99 to 500.99. */
    static long priceInCents(long productId) {
        return 99 + 100 * RowRandom.of(ShopTable.Name.PRODUCTS, productId - 1).below(PRICE, 501);
    }

    private static String sku(long productId) {
        return "SKU-"
                + Long.toString(10_000_000 + productId, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    private void country(long row, RowSink sink) throws SQLException {
        Words.Country country = Words.COUNTRIES.get((int) row);
        sink.text(country.code()).text(country.name()).flag(country.inEuropeanUnion());
    }

    /** A heap of five children each below six roots: four levels. */
    private void category(long row, RowSink sink) throws SQLException {
        boolean hasParent = row >= ROOT_CATEGORIES;
        String name = Words.PRODUCT_KINDS.get((int) (row % Words.PRODUCT_KINDS.size())) + "s " + (row + 1);
        sink.integer(row + 1)
                .integerIf(hasParent, (row - ROOT_CATEGORIES) / CHILDREN_PER_CATEGORY + 1)
                .text(name);
    }

    private void product(long row, RowSink sink) throws SQLException {
        RowRandom random = RowRandom.of(ShopTable.Name.PRODUCTS, row);
        String colour = random.pick(COLOUR, Words.COLOURS);
        sink.integer(row + 1)
                .text(sku(row + 1))
                .integer(1 + random.below(CATEGORY, ShopScale.CATEGORIES))
                .text(random.pick(KIND, Words.PRODUCT_KINDS) + ", " + colour)
                .cents(priceInCents(row + 1));
        if (random.chance(WEIGHED, 80)) {
            sink.real(random.below(WEIGHT, 100_000) / 1_000.0);
        } else {
            sink.absent();
        }
        sink.text("{\"colour\": \"" + colour + "\", \"tags\": []}").flag(random.chance(DISCONTINUED, 10));
    }

    private void review(long row, RowSink sink) throws SQLException {
        RowRandom random = RowRandom.of(ShopTable.Name.PRODUCT_REVIEWS, row);
        sink.integer(row + 1)
                .text(sku(1 + random.below(0, scale.products())))
                .integerIf(random.chance(1, 90), 1 + random.below(2, scale.customers()))
                .integer(1 + random.below(3, 5));
        switch ((int) random.below(4, 5)) {
            case 0 -> sink.absent();
            case 1 -> sink.text("");
            default -> sink.text(random.pick(5, Words.OPINIONS));
        }
        sink.date(today.minusDays(1 + random.below(6, OrderTables.DAYS)));
    }
}
