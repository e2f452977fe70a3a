package io.github.dbslicer.cli;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The slice of a small SQLite database whose tables all have the key {@code id}, found by plain queries: sets that grow until nothing is added. */
final class ExpectedSlice {
    private final Connection source;
    private final DatabaseSchema schema;
    private final SliceRules rules;

    ExpectedSlice(Connection source, DatabaseSchema schema, SliceRules rules) {
        this.source = source;
        this.schema = schema;
        this.rules = rules;
    }

    /** The rows of every table, masked, as SQL writes their values. */
    Map<String, Set<String>> rows() throws SQLException {
        Map<TableId, Set<String>> slice = new TreeMap<>(java.util.Comparator.comparing(TableId::toString));
        for (Table table : schema.tables()) {
            slice.put(table.id(), new TreeSet<>(seeds(table.id())));
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Relation relation : relations()) {
                Set<String> parents = parents(relation, slice.get(relation.child()));
                grown |= slice.get(relation.parent()).addAll(parents);
            }
        }
        Map<String, Set<String>> rows = new TreeMap<>();
        for (Table table : schema.tables()) {
            String ids = String.join(",", slice.get(table.id()));
            rows.put(
                    table.id().name(),
                    new TreeSet<>(values(source, table, rules.masks(table.id()), "\"id\" IN (" + ids + ")")));
        }
        return rows;
    }

    /** All rows of a table, as SQL writes their values. */
    static List<String> values(Connection database, Table table, Map<String, String> masks, String condition)
            throws SQLException {
        String name = quote(table.id().name());
        String columns = table.columns().stream()
                .map(column -> Optional.ofNullable(masks.get(column.name()))
                        .map(mask -> "(" + expand(mask, name) + "\n)")
                        .orElse(quote(column.name())))
                .map(expression -> "quote(" + expression + ")")
                .collect(Collectors.joining(" || ',' || "));
        return query(database, "SELECT " + columns + " FROM " + name + " WHERE " + condition);
    }

    private Set<String> seeds(TableId table) throws SQLException {
        Selector selector = rules.selector(table);
        if (selector instanceof Selector.Where where) {
            return new HashSet<>(ids(table, where.condition()));
        }
        if (selector instanceof Selector.Join join) {
            Relation relation = join.relation();
            String parents = String.join(",", seeds(relation.parent()));
            return new HashSet<>(query(source, pairs("c.\"id\"", relation) + " AND p.\"id\" IN (" + parents + ")"));
        }
        return Set.of();
    }

    private Set<String> parents(Relation relation, Set<String> children) throws SQLException {
        String in = " AND c.\"id\" IN (" + String.join(",", children) + ")";
        return new HashSet<>(query(source, pairs("p.\"id\"", relation) + in));
    }

    private String pairs(String what, Relation relation) throws SQLException {
        String equal = IntStream.range(0, relation.childColumns().size())
                .mapToObj(i -> "p." + quote(relation.parentColumns().get(i)) + " = c."
                        + quote(relation.childColumns().get(i)))
                .collect(Collectors.joining(" AND "));
        String holds = relation.condition().isEmpty()
                ? ""
                : " AND c.\"id\" IN ("
                        + String.join(
                                ",", ids(relation.child(), relation.condition().get())) + ")";
        return "SELECT " + what + " FROM " + quote(relation.child().name()) + " c JOIN "
                + quote(relation.parent().name()) + " p ON " + equal + " WHERE 1 = 1" + holds;
    }

    private List<String> ids(TableId table, String condition) throws SQLException {
        String name = quote(table.name());
        return query(source, "SELECT \"id\" FROM " + name + " WHERE (" + expand(condition, name) + "\n)");
    }

    private List<Relation> relations() {
        return Stream.concat(schema.relations().stream(), rules.relations().stream())
                .toList();
    }

    private static List<String> query(Connection database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private static String expand(String sql, String table) {
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < sql.length(); i++) {
            if (sql.startsWith("%table_name%", i)) {
                expanded.append(table);
                i += "%table_name%".length() - 1;
            } else if (sql.startsWith("%%", i)) {
                expanded.append('%');
                i++;
            } else {
                expanded.append(sql.charAt(i));
            }
        }
        return expanded.toString();
    }

    private static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
