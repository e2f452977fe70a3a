package io.github.dbslicer.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/**
 * How the server would execute a query.
 *
 * @param nodes the kinds of the plan's nodes, those of subqueries included
 */
record ScanPlan(Set<String> nodes) {
    /** Within texts of the plan there are backslashes before the quotes. */
    private static final Pattern NODE = Pattern.compile("\"Node Type\": \"([^\"]+)\"");

    private static final Set<String> GATHERING = Set.of("Append", "Gather");

    ScanPlan {
        nodes = Set.copyOf(nodes);
    }

    static ScanPlan of(PgConnection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery("EXPLAIN (FORMAT JSON) " + query)) {
                row.next();
                return new ScanPlan(NODE.matcher(row.getString(1))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
            }
        }
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
