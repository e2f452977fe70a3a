package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.postgresql.jdbc.PgConnection;

/** Finds which tables hold rows, at the cost of reading one row of each. */
final class FilledTables {
    /** One round trip for many tables, but no statement that takes more locks than a server has by default. */
    private static final int TABLES_PER_STATEMENT = 50;

    private final PgConnection connection;

    FilledTables(PgConnection connection) {
        this.connection = connection;
    }

    /** Those of the tables that hold a row, by name. One that this role may not read counts as holding rows where it takes up space. */
    List<String> find(Collection<Table> tables) throws SQLException {
        List<LoadedTable> all = LoadedTable.find(connection, tables);
        List<String> filled = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TABLES_PER_STATEMENT) {
            filled.addAll(amongFew(all.subList(from, Math.min(all.size(), from + TABLES_PER_STATEMENT))));
        }
        return filled;
    }

    private List<String> amongFew(List<LoadedTable> tables) throws SQLException {
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            selects.add("SELECT " + i + " WHERE "
                    + (tables.get(i).readable() ? hasRow(tables.get(i)) : takesSpace(tables.get(i))));
        }
        TreeSet<Integer> filled = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(String.join(" UNION ALL ", selects))) {
            while (result.next()) {
                filled.add(result.getInt(1));
            }
        }
        return filled.stream().map(i -> tables.get(i).id().toString()).toList();
    }

    private static String hasRow(LoadedTable table) {
        return "EXISTS (SELECT FROM " + table.ownRows() + ")";
    }

    /** The tree of a table that is not partitioned is the table alone, or empty up to 13 for a parent of heirs. */
    private static String takesSpace(LoadedTable table) {
        return "(SELECT sum(pg_catalog.pg_relation_size(oid)) > 0 FROM (SELECT " + table.oid()
                + "::pg_catalog.oid UNION SELECT relid FROM pg_catalog.pg_partition_tree(" + table.oid()
                + ")) AS part (oid))";
    }
}
