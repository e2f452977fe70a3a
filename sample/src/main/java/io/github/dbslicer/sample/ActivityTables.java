package io.github.dbslicer.sample;

import java.sql.SQLException;
import java.util.List;

/** What the shop records about its use: large, and mostly not worth taking along. */
final class ActivityTables {
    private static final int SECONDS_A_DAY = 86_400;

    private final ShopScale scale;
    private final OrderTables orders;

    ActivityTables(ShopScale scale, OrderTables orders) {
        this.scale = scale;
        this.orders = orders;
    }

    List<ShopTable> tables() {
        return List.of(
                new ShopTable(
                        ShopTable.Name.AUDIT_LOG,
                        List.of("id", "entity", "entity_id", "logged_at", "message"),
                        this::audit),
                new ShopTable(
                        ShopTable.Name.PAGE_VIEWS,
                        List.of("id", "customer_id", "product_id", "url", "viewed_at"),
                        this::pageView));
    }

    /** The reference depends on the row: an order, a customer, or nothing that is a row. */
    private void audit(long row, RowSink sink) throws SQLException {
        RowRandom random = RowRandom.of(ShopTable.Name.AUDIT_LOG, row);
        long order = orderAround(row, scale.auditEntries());
        long kind = random.below(0, 10);
        sink.integer(row + 1);
        if (kind < 6) {
            sink.text("order").integer(order + 1);
        } else if (kind < 9) {
            sink.text("customer").integer(1 + random.below(1, scale.customers()));
        } else {
            sink.text("job").absent();
        }
        sink.timestamp(orders.after(order, random.below(2, SECONDS_A_DAY)))
                .text(kind < 9 ? "changed by user №" + random.below(3, 50) : "nightly run: 0 errors ✓");
    }

    private void pageView(long row, RowSink sink) throws SQLException {
        RowRandom random = RowRandom.of(ShopTable.Name.PAGE_VIEWS, row);
        long product = 1 + random.below(0, scale.products());
        sink.integer(row + 1)
                .integerIf(random.chance(1, 50), 1 + random.below(2, scale.customers()))
                .integer(product)
                .text("/products/" + product + "?from=%2Fsearch")
                .timestamp(orders.placedAt(orderAround(row, scale.pageViews())));
    }

    /** The order at the same part of the three years. */
    private long orderAround(long row, long rows) {
        return row * scale.orders() / rows;
    }
}
