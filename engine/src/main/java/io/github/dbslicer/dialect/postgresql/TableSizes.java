package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.schema.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/**
 * How large the tables of a target are, which tells what is to be begun first and what is worth a step of its own.
 *
 * @param bytes of the rows, by the tables' quoted names, the largest first; tables without rows are not there
 */
record TableSizes(Map<String, Long> bytes) {
    private static final long BYTES_WORTH_A_LOOK = 1 << 20;

    /** How the statements begin that the source's server writes, every name in quotes. */
    private static final Pattern TABLE = Pattern.compile(
            "(?:ALTER TABLE ONLY|CREATE (?:UNIQUE )?INDEX \"(?:[^\"]|\"\")+\" ON) (\"(?:[^\"]|\"\")+\"\\.\"(?:[^\"]|\"\")+\")");

    static TableSizes of(PgConnection connection) throws SQLException {
        Map<String, Long> bytes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("loaded-tables.sql"))) {
            while (row.next()) {
                bytes.put(PostgresNames.quote(new TableId(row.getString(1), row.getString(2))), row.getLong(3));
            }
        }
        return new TableSizes(bytes);
    }

    /** The table, quoted, whose key or index a definition makes. */
    static Optional<String> table(Definition definition) {
        Matcher found = TABLE.matcher(definition.sql());
        return found.lookingAt() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /**
     * Keys before indexes, for each locks its table against all others; those of the largest tables first, so that none of them is left when
     * the others are done.
     */
    List<Definition> largestFirst(List<Definition> definitions) {
        return definitions.stream()
                .sorted(Comparator.comparing(
                                (Definition definition) -> definition.kind().equals("index"))
                        .thenComparing(definition -> table(definition)
                                .map(table -> -bytes.getOrDefault(table, 0L))
                                .orElse(0L)))
                .toList();
    }

    /**
     * Has the server note which pages hold only rows that all sessions see: of those an index alone tells what is in them. Tables that others
     * work on are left out.
     *
     * @param keys that are made, and indexes, whose tables may be looked at
     * @param foreignKeys that are checked: theirs are
     */
    List<Definition> looks(Collection<Definition> keys, Collection<Definition> foreignKeys) {
        Set<String> wanted = keys.stream()
                .flatMap(made -> table(made).stream())
                .filter(table ->
                        foreignKeys.stream().anyMatch(made -> made.sql().contains(table)))
                .collect(Collectors.toSet());
        return bytes.keySet().stream()
                .filter(table -> wanted.contains(table) && bytes.getOrDefault(table, 0L) >= BYTES_WORTH_A_LOOK)
                .map(table -> new Definition("table", table, "VACUUM (SKIP_LOCKED, TRUNCATE FALSE) " + table))
                .toList();
    }
}
