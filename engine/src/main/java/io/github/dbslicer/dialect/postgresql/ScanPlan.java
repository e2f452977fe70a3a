package io.github.dbslicer.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/**
 * How the server would execute a query.
 *
 * @param nodes the kinds of the plan's nodes, those of subqueries included
 * @param rows about how many it would have
 */
record ScanPlan(Set<String> nodes, long rows) {
    /** Within texts of the plan there are backslashes before the quotes. */
    private static final Pattern NODE = Pattern.compile("\"Node Type\": \"([^\"]+)\"");

    /** The first one is that of the whole plan. */
    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": ([0-9]+)");

    private static final Set<String> GATHERING = Set.of("Append", "Gather");

    ScanPlan {
        nodes = Set.copyOf(nodes);
    }

    static ScanPlan of(PgConnection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery("EXPLAIN (FORMAT JSON) " + query)) {
                row.next();
                String plan = row.getString(1);
                return new ScanPlan(
                        NODE.matcher(plan)
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toSet()),
                        rows(plan));
            }
        }
    }

    private static long rows(String plan) throws SQLException {
        Matcher found = ROWS.matcher(plan);
        if (!found.find()) {
            throw new SQLException("the server explains a query without a number of rows");
        }
        return Long.parseLong(found.group(1));
    }

    /** Whether all it does is to read tables from their first page to their last. */
    boolean readsWholeTables() {
        return readsBy("Seq Scan");
    }

    /** Whether all it does is to read ranges of tables' pages, which servers can from 14 on. */
    boolean readsRanges() {
        return readsBy("Tid Range Scan");
    }

    private boolean readsBy(String scan) {
        return nodes.contains(scan) && nodes.stream().allMatch(node -> node.equals(scan) || GATHERING.contains(node));
    }
}
