package io.github.dbslicer.dialect.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.postgresql.jdbc.PgConnection;

/**
 * Divides the pages of a table into ranges of about equal work. A row stands in one page for as long as a snapshot shows it, so that it is
 * in just one of the ranges for all sessions of that snapshot. Partitions count their pages each from 0: a range is one of all of them.
 *
 * @param pages how many each table has that holds rows; none where rows have no pages
 */
record PageRanges(List<Long> pages) {
    /** 8 MB: a range takes long enough to outweigh its statement. */
    private static final long PAGES_WORTH_A_RANGE = 1024;

    PageRanges {
        pages = List.copyOf(pages);
    }

    /** @param name of the table, quoted */
    static PageRanges of(PgConnection connection, String name) throws SQLException {
        List<Long> pages = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("table-pages.sql"))) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (!row.getBoolean(1)) {
                        return new PageRanges(List.of());
                    }
                    pages.add(row.getLong(2));
                }
            }
        }
        return new PageRanges(pages);
    }

    /**
     * Conditions of which each row meets just one, those of rows in pages that are added meanwhile included. One alone where the table is
     * small.
     *
     * @param name of the table, quoted
     * @param wanted how many at most
     */
    List<String> conditions(String name, int wanted) {
        List<Long> starts = starts(wanted);
        List<String> conditions = new ArrayList<>();
        for (int index = 0; index < starts.size(); index++) {
            boolean last = index + 1 == starts.size();
            conditions.add(name + ".ctid >= " + place(starts.get(index))
                    + (last ? "" : " AND " + name + ".ctid < " + place(starts.get(index + 1))));
        }
        return conditions;
    }

    private static String place(long page) {
        return "'(" + page + ",0)'::pg_catalog.tid";
    }

    /** The first page of each range, ascending; the first of them is 0. */
    private List<Long> starts(int wanted) {
        long total = pagesBefore(Long.MAX_VALUE);
        long ranges = Math.max(1, Math.min(wanted, total / PAGES_WORTH_A_RANGE));
        return LongStream.range(0, ranges)
                .map(number -> pageAt(total / ranges * number))
                .distinct()
                .boxed()
                .toList();
    }

    /** The first page before which there are so many, over all tables. */
    private long pageAt(long before) {
        long low = 0;
        long high = pages.stream().mapToLong(Long::longValue).max().orElse(0);
        while (low < high) {
            long middle = (low + high) / 2;
            if (pagesBefore(middle) < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long pagesBefore(long page) {
        return pages.stream().mapToLong(count -> Math.min(count, page)).sum();
    }
}
