package io.github.dbslicer.dialect.mysql;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds integers that cut a table into parts of about as many rows each, by what the server estimates of ranges of the primary key. No rows
 * are read but the first and the last, and hardly any questions asked one after the other.
 *
 * <p>InnoDB estimates ranges of many pages at about twice the rows that they have, and none at more than half of the table. So it is the
 * estimates of small ranges that are compared with each other.
 */
final class KeyCuts {
    /** Ranges for each part at first: rows may be spread unevenly. */
    private static final int RANGES_PER_PART = 8;

    /** A range that holds more than this share of a part is divided once more, into as many as this. */
    private static final double TOO_MUCH = 0.4;

    private static final int DIVISION = 16;

    private final Connection connection;
    private final String table;
    private final String column;

    /**
     * @param table quoted
     * @param column the first of its primary key, quoted; of an integer type
     */
    KeyCuts(Connection connection, String table, String column) {
        this.connection = connection;
        this.table = table;
        this.column = column;
    }

    private record Range(BigInteger from, BigInteger to) {
        /** So many ranges of the same width, or as many as there are values. */
        List<Range> divide(int wanted) {
            BigInteger width = to.subtract(from);
            int count = width.min(BigInteger.valueOf(wanted)).intValueExact();
            List<Range> ranges = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                ranges.add(new Range(at(width, index, count), at(width, index + 1, count)));
            }
            return ranges;
        }

        private BigInteger at(BigInteger width, int index, int count) {
            return from.add(width.multiply(BigInteger.valueOf(index)).divide(BigInteger.valueOf(count)));
        }

        boolean divisible() {
            return to.subtract(from).compareTo(BigInteger.ONE) > 0;
        }
    }

    private record Estimate(Range range, long rows) {}

    /** The values with which the parts but the first begin, in ascending order; fewer where values are shared by too many rows. */
    List<BigInteger> find(int parts) throws SQLException {
        List<Estimate> estimates = estimates(ends().divide(RANGES_PER_PART * parts));
        for (boolean even = false; !even; ) {
            double most = rows(estimates) * TOO_MUCH / parts;
            List<Estimate> finer = new ArrayList<>();
            for (Estimate estimate : estimates) {
                boolean tooMuch = estimate.rows() > most && estimate.range().divisible();
                finer.addAll(tooMuch ? estimates(estimate.range().divide(DIVISION)) : List.of(estimate));
            }
            even = finer.size() == estimates.size();
            estimates = finer;
        }
        return cuts(estimates, parts);
    }

    private static List<BigInteger> cuts(List<Estimate> estimates, int parts) {
        double all = rows(estimates);
        List<BigInteger> cuts = new ArrayList<>();
        long below = 0;
        for (Estimate estimate : estimates) {
            if (below > 0 && below + estimate.rows() / 2.0 >= all * (cuts.size() + 1) / parts) {
                cuts.add(estimate.range().from());
            }
            below += estimate.rows();
        }
        return cuts.size() < parts ? cuts : cuts.subList(0, parts - 1);
    }

    private static long rows(List<Estimate> estimates) {
        return estimates.stream().mapToLong(Estimate::rows).sum();
    }

    private Range ends() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COALESCE(MIN(" + column + "), 0), COALESCE(MAX(" + column + "), 0) FROM " + table)) {
            row.next();
            return new Range(new BigInteger(row.getString(1)), new BigInteger(row.getString(2)).add(BigInteger.ONE));
        }
    }

    private List<Estimate> estimates(List<Range> ranges) throws SQLException {
        String query = ranges.stream().map(this::query).collect(Collectors.joining(" UNION ALL "));
        List<QueryPlan> plans = QueryPlan.of(connection, query);
        List<Estimate> estimates = new ArrayList<>();
        for (int index = 0; index < ranges.size(); index++) {
            estimates.add(new Estimate(ranges.get(index), plans.get(index).rows()));
        }
        return estimates;
    }

    private String query(Range range) {
        return "SELECT 1 FROM " + table + " FORCE INDEX (PRIMARY) WHERE " + column + " >= " + range.from() + " AND "
                + column + " < " + range.to();
    }
}
