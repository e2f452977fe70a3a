package io.github.dbslicer.sample;

/**
 * How many lines each order has: of every five orders in a row, one has one line, two have two, one three and one four.
 *
 * <p>Which order has which number turns from group to group. Orders and lines are counted from 0 here.
 */
final class OrderLines {
    static final int ORDERS_PER_GROUP = 5;
    static final int LINES_PER_GROUP = 12;

    private static final int[] SIZES = {2, 1, 4, 2, 3};

    private OrderLines() {}

    /** The number of lines of an order. */
    static int count(long order) {
        return size(order / ORDERS_PER_GROUP, (int) (order % ORDERS_PER_GROUP));
    }

    /** The number of lines of all orders before this one: the row of its first line. */
    static long firstRow(long order) {
        long group = order / ORDERS_PER_GROUP;
        long row = group * LINES_PER_GROUP;
        for (int position = 0; position < order % ORDERS_PER_GROUP; position++) {
            row += size(group, position);
        }
        return row;
    }

    /** The line at a row of order_items. */
    static Line line(long row) {
        long group = row / LINES_PER_GROUP;
        int rest = (int) (row % LINES_PER_GROUP);
        int position = 0;
        while (rest >= size(group, position)) {
            rest -= size(group, position);
            position++;
        }
        return new Line(group * ORDERS_PER_GROUP + position, rest);
    }

    private static int size(long group, int position) {
        return SIZES[(int) ((group + position) % SIZES.length)];
    }

    /**
     * One line of an order.
     *
     * @param order from 0
     * @param line from 0 within the order
     */
    record Line(long order, int line) {}
}
