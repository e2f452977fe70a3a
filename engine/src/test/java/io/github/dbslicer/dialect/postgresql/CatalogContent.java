package io.github.dbslicer.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is defined in a database, its system's own schemas and what belongs to extensions left out, as lines that are equal where the
 * definitions are, whatever numbers the server gave to the objects. It shares no code with what it judges: its queries are the files in
 * {@code catalog} beside this class, each of which answers with one column.
 */
final class CatalogContent {
    /** A kind of definition; each has a file of its name. */
    enum Part {
        SCHEMAS,
        EXTENSIONS,
        TYPES,
        SEQUENCES,
        TABLES,
        COLUMNS,
        CONSTRAINTS,
        /** Rows of the catalog of constraints since 18; before, NOT NULL was a property of columns alone, which COLUMNS holds. */
        NOT_NULLS,
        INDEXES,
        VIEWS,
        RULES,
        TRIGGERS,
        EVENT_TRIGGERS,
        POLICIES,
        ROUTINES,
        OPERATORS,
        TEXT_SEARCH,
        COMMENTS,
        GRANTS,
        DEFAULT_PRIVILEGES;

        private String file() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".sql";
        }
    }

    /** Everything but what nobody copies. */
    static final Set<Part> ALL = EnumSet.complementOf(EnumSet.of(Part.EVENT_TRIGGERS));

    /** As {@link #ALL}, but the names of NOT NULL constraints, which servers before 18 do not know. */
    static final Set<Part> WITHOUT_NOT_NULLS = EnumSet.complementOf(EnumSet.of(Part.EVENT_TRIGGERS, Part.NOT_NULLS));

    private CatalogContent() {}

    /** The sorted lines. The connection's search path is empty afterwards, so that every name came with its schema. */
    static List<String> of(Connection connection, Collection<Part> parts) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SET search_path = ''");
            statement.execute(SqlResource.read("catalog/functions.sql"));
            for (Part part : parts) {
                try (ResultSet row = statement.executeQuery(SqlResource.read("catalog/" + part.file()))) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
            }
        }
        return lines.stream().sorted().toList();
    }
}
