package io.github.dbslicer.sample;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Orders with their lines, shipments and payments.
 *
 * <p>Orders are spread evenly over the three years that end before {@code today}, in the order of their keys, so that the last
 * month has about one order of 36.
 */
final class OrderTables {
    /** The days over which orders are spread. */
    static final int DAYS = 3 * 365;

    private static final long SECONDS = DAYS * 86_400L;
    private static final int LINES_PER_SHIPMENT = 3;

    private static final int CUSTOMER = 0;
    private static final int BILLING = 1;
    private static final int SHIPPING_KIND = 2;
    private static final int SHIPPING = 3;
    private static final int STATUS = 4;
    private static final int NOTE_KIND = 5;
    private static final int NOTE = 6;
    private static final int BILLING_KIND = 7;

    private static final List<String> STATUSES =
            List.of("new", "paid", "shipped", "delivered", "delivered", "cancelled");
    private static final List<String> CARRIERS = List.of("Northern Post", "Étoile Express", "Quick & Sons");
    private static final List<String> METHODS = List.of("card", "transfer", "voucher", "");

    private final ShopScale scale;
    private final LocalDateTime firstOrder;
    private final LocalDateTime lastMoment;

    OrderTables(ShopScale scale, LocalDate today) {
        this.scale = scale;
        this.firstOrder = today.minusDays(DAYS).atStartOfDay();
        this.lastMoment = today.atStartOfDay();
    }

    List<ShopTable> tables() {
        return List.of(
                new ShopTable(
                        ShopTable.Name.ORDERS,
                        List.of(
                                "id",
                                "customer_id",
                                "billing_address_id",
                                "shipping_address_id",
                                "status",
                                "placed_at",
                                "total",
                                "note"),
                        this::order),
                new ShopTable(
                        ShopTable.Name.ORDER_ITEMS,
                        List.of("order_id", "line_no", "product_id", "quantity", "unit_price"),
                        this::item),
                new ShopTable(
                        ShopTable.Name.SHIPMENTS,
                        List.of("id", "order_id", "line_no", "carrier", "tracking", "shipped_at"),
                        this::shipment),
                new ShopTable(
                        ShopTable.Name.PAYMENTS,
                        List.of("id", "order_id", "method", "amount", "token", "paid_at"),
                        this::payment));
    }

    /**
     * When an order was placed; later orders are never earlier.
     *
     * @param order from 0
     */
    LocalDateTime placedAt(long order) {
        // At the largest scale the product is below 10^17: no overflow.
        return firstOrder.plusSeconds(order * SECONDS / scale.orders());
    }

    /** A time some seconds after an order, but not after today began. */
    LocalDateTime after(long order, long seconds) {
        LocalDateTime time = placedAt(order).plusSeconds(seconds);
        return time.isBefore(lastMoment) ? time : lastMoment;
    }

    private void order(long row, RowSink sink) throws SQLException {
        RowRandom random = RowRandom.of(ShopTable.Name.ORDERS, row);
        long customer = 1 + random.below(CUSTOMER, scale.customers());
        long own = AddressBook.firstAddress(customer);
        long elsewhere = 1 + random.below(BILLING, scale.addresses());
        sink.integer(row + 1).integer(customer).integer(random.chance(BILLING_KIND, 85) ? own : elsewhere);
        switch ((int) random.below(SHIPPING_KIND, 10)) {
            case 0 -> sink.absent();
            case 1 -> sink.integer(1 + random.below(SHIPPING, scale.addresses()));
            default -> sink.integer(own);
        }
        sink.text(random.pick(STATUS, STATUSES)).timestamp(placedAt(row)).cents(totalInCents(row));
        switch ((int) random.below(NOTE_KIND, 10)) {
            case 0 -> sink.text("");
            case 1 -> sink.text(random.pick(NOTE, Words.NOTES));
            default -> sink.absent();
        }
    }

    private long totalInCents(long order) {
        long first = OrderLines.firstRow(order);
        long total = 0;
        for (long row = first; row < first + OrderLines.count(order); row++) {
            total += quantity(row) * CatalogTables.priceInCents(product(row));
        }
        return total;
    }

    private long product(long itemRow) {
        return 1 + RowRandom.of(ShopTable.Name.ORDER_ITEMS, itemRow).below(0, scale.products());
    }

    private static long quantity(long itemRow) {
        return 1 + RowRandom.of(ShopTable.Name.ORDER_ITEMS, itemRow).below(1, 4);
    }

    private void item(long row, RowSink sink) throws SQLException {
        OrderLines.Line line = OrderLines.line(row);
        long product = product(row);
        sink.integer(line.order() + 1)
                .integer(line.line() + 1)
                .integer(product)
                .integer(quantity(row))
                .cents(CatalogTables.priceInCents(product));
    }

    /** One shipment for one of every three lines. */
    private void shipment(long row, RowSink sink) throws SQLException {
        RowRandom random = RowRandom.of(ShopTable.Name.SHIPMENTS, row);
        OrderLines.Line line = OrderLines.line(row * LINES_PER_SHIPMENT + random.below(0, LINES_PER_SHIPMENT));
        sink.integer(row + 1)
                .integer(line.order() + 1)
                .integer(line.line() + 1)
                .text(random.pick(1, CARRIERS))
                .textIf(random.chance(2, 80), Long.toString(random.bits(3) >>> 1, Character.MAX_RADIX))
                .timestamp(after(line.order(), 3_600 * (1 + random.below(4, 96))));
    }

    private void payment(long row, RowSink sink) throws SQLException {
        RowRandom random = RowRandom.of(ShopTable.Name.PAYMENTS, row);
        sink.integer(row + 1)
                .integer(row + 1)
                .text(random.pick(0, METHODS))
                .cents(totalInCents(row))
                .bytes(ByteBuffer.allocate(16)
                        .putLong(random.bits(1))
                        .putLong(random.bits(2))
                        .array());
        if (random.chance(3, 90)) {
            sink.timestamp(after(row, 60 * random.below(4, 600)));
        } else {
            sink.absent();
        }
    }
}
