package io.github.dbslicer.sample;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Customers and their addresses.
 *
 * <p>The references are made to be followed far, but to end: six customers of ten were referred by an earlier one, and one default
 * address of ten is another customer's. On average a customer thus brings fewer than one more, while the longest chains grow with
 * the logarithm of the scale.
 */
final class CustomerTables {
    private static final int REFERRER_WINDOW = 200;
    private static final int DAYS_OF_SIGN_UP = 5 * 365;
    private static final int SECONDS_A_DAY = 86_400;

    private static final int FIRST_NAME = 0;
    private static final int LAST_NAME = 1;
    private static final int BIRTH = 2;
    private static final int NEWSLETTER = 3;
    private static final int REFERRED = 4;
    private static final int REFERRER = 5;
    private static final int DEFAULT_KIND = 6;
    private static final int DEFAULT_ADDRESS = 7;
    private static final int SIGN_UP = 8;
    private static final int BIRTH_KNOWN = 9;

    private final ShopScale scale;
    private final LocalDate today;

    CustomerTables(ShopScale scale, LocalDate today) {
        this.scale = scale;
        this.today = today;
    }

    List<ShopTable> tables() {
        return List.of(
                new ShopTable(
                        ShopTable.Name.CUSTOMERS,
                        List.of(
                                "id",
                                "email",
                                "first_name",
                                "last_name",
                                "birth_date",
                                "newsletter",
                                "referred_by",
                                "default_address_id",
                                "created_at"),
                        this::customer),
                new ShopTable(
                        ShopTable.Name.ADDRESSES,
                        List.of("id", "customer_id", "street", "line2", "postal_code", "city", "country"),
                        this::address));
    }

    private void customer(long row, RowSink sink) throws SQLException {
        RowRandom random = RowRandom.of(ShopTable.Name.CUSTOMERS, row);
        Words.Name first = random.pick(FIRST_NAME, Words.FIRST_NAMES);
        Words.Name last = random.pick(LAST_NAME, Words.LAST_NAMES);
        sink.integer(row + 1)
                .text(first.slug() + "." + last.slug() + "." + (row + 1) + "@example.org")
                .text(first.text())
                .text(last.text());
        if (random.chance(BIRTH_KNOWN, 70)) {
            sink.date(LocalDate.of(1930, 1, 1).plusDays(random.below(BIRTH, 75 * 365)));
        } else {
            sink.absent();
        }
        sink.flag(random.chance(NEWSLETTER, 40));
        referrer(row, random, sink);
        defaultAddress(row, random, sink);
        long daysAgo = DAYS_OF_SIGN_UP - row * (DAYS_OF_SIGN_UP - 1) / scale.customers();
        sink.timestamp(today.minusDays(daysAgo).atStartOfDay().plusSeconds(random.below(SIGN_UP, SECONDS_A_DAY)));
    }

    /** Always an earlier customer, so that no chain of referrals turns back on itself. */
    private void referrer(long row, RowRandom random, RowSink sink) throws SQLException {
        if (row > 0 && random.chance(REFERRED, 60)) {
            sink.integer(row - random.below(REFERRER, Math.min(row, REFERRER_WINDOW)));
        } else {
            sink.absent();
        }
    }

    /** Mostly the customer's own, which closes a cycle of two rows; sometimes another's, for longer ways around. */
    private void defaultAddress(long row, RowRandom random, RowSink sink) throws SQLException {
        long kind = random.below(DEFAULT_KIND, 20);
        if (kind == 0) {
            sink.absent();
        } else if (kind <= 2) {
            sink.integer(1 + random.below(DEFAULT_ADDRESS, scale.addresses()));
        } else {
            sink.integer(AddressBook.firstAddress(row + 1));
        }
    }

    private void address(long row, RowSink sink) throws SQLException {
        RowRandom random = RowRandom.of(ShopTable.Name.ADDRESSES, row);
        sink.integer(row + 1)
                .integer(AddressBook.owner(row + 1))
                .text(random.pick(0, Words.STREETS) + " " + (1 + random.below(1, 200)));
        switch ((int) random.below(2, 4)) {
            case 0 -> sink.text("");
            case 1 -> sink.text("c/o " + random.pick(3, Words.LAST_NAMES).text());
            default -> sink.absent();
        }
        // Leading zeros: a postal code is no number.
        sink.text(String.valueOf(100_000 + random.below(4, 100_000)).substring(1))
                .text(random.pick(5, Words.CITIES))
                .text(random.pick(6, Words.COUNTRIES).code());
    }
}
