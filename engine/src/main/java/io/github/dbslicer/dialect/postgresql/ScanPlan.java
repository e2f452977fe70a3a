package io.github.dbslicer.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/**
 * How the server would execute a query.
 *
 * @param nodes the kinds of the plan's nodes, those of subqueries included
 * @param rows about how many it would have; empty where the server guesses, for what the rows are held against is found only then
 */
record ScanPlan(Set<String> nodes, OptionalLong rows) {
    /** Within texts of the plan there are backslashes before the quotes. */
    private static final Pattern NODE = Pattern.compile("\"Node Type\": \"([^\"]+)\"");

    /** The first one is that of the whole plan. */
    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": ([0-9]+)");

    private static final Pattern SUBQUERY = Pattern.compile("\"Parent Relationship\": \"(?:InitPlan|SubPlan)\"");

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

    private static OptionalLong rows(String plan) {
        Matcher found = ROWS.matcher(plan);
        return SUBQUERY.matcher(plan).find() || !found.find()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(found.group(1)));
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
