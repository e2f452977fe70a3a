package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteConnection;

/** Reads the definitions of a database as they were written: SQLite keeps their text. */
final class ScriptReader {
    private final SQLiteConnection connection;
    private final List<Definition> tables = new ArrayList<>();
    private final List<Definition> indexes = new ArrayList<>();
    private final List<Definition> views = new ArrayList<>();
    private final List<Definition> triggers = new ArrayList<>();
    private final List<String> notCopied = new ArrayList<>();

    ScriptReader(SQLiteConnection connection) {
        this.connection = connection;
    }

    SchemaScript read(SchemaScope scope) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("definitions.sql"))) {
            while (row.next()) {
                Definition definition = new Definition(row.getString(1), row.getString(2), row.getString(4));
                sort(definition, row.getString(3), row.getString(5), scope);
            }
        }
        return new SchemaScript(beforeRows(), afterRows(), notCopied);
    }

    private List<Definition> beforeRows() throws SQLException {
        List<Definition> definitions = new ArrayList<>(settings());
        definitions.addAll(tables);
        definitions.addAll(views);
        return definitions;
    }

    /**
     * Indexes come last because making one of many rows is several times faster than adding the rows to it one by one. Those that stand
     * for keys are part of their table and there from the start. Triggers come last of all, and count from the sequence positions.
     */
    private List<Definition> afterRows() throws SQLException {
        List<Definition> definitions = new ArrayList<>(indexes);
        definitions.addAll(sequencePositions());
        definitions.addAll(triggers);
        return definitions;
    }

    /** @param tableType what kind of table the object is, or belongs to */
    private void sort(Definition definition, String table, String tableType, SchemaScope scope) {
        if (tableType.equals("virtual")) {
            notCopied.add(virtual(definition));
        } else if (!tableType.equals("shadow")) {
            switch (definition.kind()) {
                case "table" -> tables.add(definition);
                case "index" -> indexes.add(definition);
                case "view" -> keep(views, definition, scope, SchemaPart.VIEWS_AND_ROUTINES, "");
                default -> keep(triggers, definition, scope, SchemaPart.TRIGGERS, " on " + table);
            }
        }
    }

    private static String virtual(Definition definition) {
        return "virtual table " + definition.name() + " and its rows, which a module keeps: " + definition.name()
                + " is to be made anew in the target";
    }

    private void keep(List<Definition> kept, Definition definition, SchemaScope scope, SchemaPart part, String where) {
        if (scope.includes(part)) {
            kept.add(definition.of(Set.of(part)));
        } else {
            notCopied.add(definition + where);
        }
    }

    /**
     * How text is stored, which a target obeys that holds nothing yet; and the numbers in the file's header by which applications know
     * their files and how far these are migrated.
     */
    private List<Definition> settings() throws SQLException {
        List<Definition> settings = new ArrayList<>();
        TextEncoding encoding = TextEncoding.of(connection);
        settings.add(Definition.setting("encoding", "PRAGMA encoding = '" + encoding.label() + "'"));
        for (String name : List.of("application_id", "user_version")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA " + name)) {
                row.next();
                settings.add(Definition.setting(name, "PRAGMA " + name + " = " + row.getInt(1)));
            }
        }
        return settings;
    }

    private List<Definition> sequencePositions() throws SQLException {
        List<Definition> positions = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            // The table is there once a table with AUTOINCREMENT was made.
            if (!statement
                    .executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'")
                    .next()) {
                return positions;
            }
            try (ResultSet row = statement.executeQuery(SqlResource.read("sequence-positions.sql"))) {
                while (row.next()) {
                    positions.add(position(row.getString(1), row.getLong(2)));
                }
            }
        }
        return positions;
    }

    private static Definition position(String table, long position) {
        String sql = SqlResource.read("set-sequence-position.sql")
                .replace(":position", String.valueOf(position))
                .replace(":table", Names.literal(table));
        return new Definition("sequence position", table, sql);
    }
}
