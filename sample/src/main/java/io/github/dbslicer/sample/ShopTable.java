package io.github.dbslicer.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * One table of the shop: its columns and how to compute its rows.
 *
 * @param name the table
 * @param columns in the order in which {@code generator} gives their values
 * @param generator computes the rows
 */
record ShopTable(Name name, List<String> columns, RowGenerator generator) {
    ShopTable {
        columns = List.copyOf(columns);
    }

    /** Every table of the shop. In the order of loading; the name seeds the random numbers. */
    enum Name {
        COUNTRIES,
        CATEGORIES,
        PRODUCTS,
        CUSTOMERS,
        ADDRESSES,
        ORDERS,
        ORDER_ITEMS,
        SHIPMENTS,
        PAYMENTS,
        PRODUCT_REVIEWS,
        AUDIT_LOG,
        PAGE_VIEWS;

        /** The name as the database has it. */
        String sqlName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Computes one row at a time; a pure function of the row's number. */
    @FunctionalInterface
    interface RowGenerator {
        /**
         * Gives {@code sink} one value for every column.
         *
         * @param row from 0; its key is one more
         */
        void generate(long row, RowSink sink) throws SQLException;
    }
}
