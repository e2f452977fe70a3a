package io.github.dbslicer.file.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What follows the rows of a file: indexes, and a look at whether its references hold. */
final class Finishing {
    private static final int CONSTRAINT = 19;

    private final FileConnection file;
    private final Collection<SqliteTable> tables;
    private final Remarks remarks;

    Finishing(FileConnection file, Collection<SqliteTable> tables, Remarks remarks) {
        this.file = file;
        this.tables = tables;
        this.remarks = remarks;
    }

    void finish() {
        // A statement that fails must be undone here: without a journal that cannot be.
        file.run("making indexes", () -> file.execute("PRAGMA journal_mode = MEMORY"));
        Indexes.of(tables).forEach((sql, plain) -> file.run("making indexes", () -> index(sql, plain)));
        for (SqliteTable table : tables) {
            file.run("checking references of " + table.name(), () -> checkReferences(table));
        }
        file.run("making indexes", () -> file.execute("PRAGMA journal_mode = DELETE"));
    }

    private void index(String sql, String plain) throws SQLException {
        try {
            file.execute(sql);
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) != CONSTRAINT) {
                throw e;
            }
            remarks.add(
                    "An index is not unique in the file, since values that the source tells apart are the same there: "
                            + plain);
            file.execute(plain);
        }
    }

    /**
     * A reference of which SQLite finds no other end is not declared: the source compares under collations, and as numbers, what SQLite compares by
     * bytes, and has orphans of its own.
     */
    private void checkReferences(SqliteTable table) throws SQLException {
        Map<SqliteTable.Reference, Long> violated = violations(table);
        if (violated.isEmpty()) {
            return;
        }
        List<SqliteTable.Reference> kept = new ArrayList<>(table.references());
        violated.forEach((reference, rows) -> {
            kept.remove(reference);
            remarks.add("The reference " + table.name() + "(" + String.join(", ", reference.columns()) + ") -> "
                    + reference.parent() + "(" + String.join(", ", reference.parentColumns())
                    + ") is not declared in the file, since " + rows
                    + " rows refer to none that SQLite holds to be equal: they are orphans in the source, or it minds neither"
                    + " letter case nor blanks there.");
        });
        declareAgain(table.with(kept));
    }

    /** How many rows violate references that are declared. */
    private Map<SqliteTable.Reference, Long> violations(SqliteTable table) throws SQLException {
        Map<Integer, Long> byNumber = new TreeMap<>();
        try (PreparedStatement check =
                file.prepare("SELECT fkid, count(*) FROM pragma_foreign_key_check(?) GROUP BY fkid")) {
            check.setString(1, table.name());
            try (ResultSet row = check.executeQuery()) {
                while (row.next()) {
                    byNumber.put(row.getInt(1), row.getLong(2));
                }
            }
        }
        Map<SqliteTable.Reference, Long> violations = new LinkedHashMap<>();
        int last = table.references().size() - 1;
        // SQLite counts them from the last on.
        byNumber.forEach((number, rows) -> violations.put(table.references().get(last - number), rows));
        return violations;
    }

    /** The one way to take a reference off a table that keeps its rows, by SQLite's own documentation of ALTER TABLE. */
    private void declareAgain(SqliteTable table) throws SQLException {
        long version = file.number("PRAGMA schema_version");
        file.execute("PRAGMA writable_schema = ON");
        try (PreparedStatement update =
                file.prepare("UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?")) {
            update.setString(1, CreateTable.sql(table));
            update.setString(2, table.name());
            update.executeUpdate();
        }
        file.execute("PRAGMA schema_version = " + (version + 1));
        file.execute("PRAGMA writable_schema = OFF");
    }
}
