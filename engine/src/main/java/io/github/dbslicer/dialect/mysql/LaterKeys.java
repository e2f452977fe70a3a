package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a table's definition is cheaper made once the rows are there: its indexes that are no keys, which are built out of sorted values
 * then instead of row by row, and its foreign keys, which want their indexes. All of them or none.
 *
 * <p>The table is the same in the end: the server lists primary and unique keys first and other indexes behind them, in the order in which
 * they were made, whether a table is made at once or in two steps.
 */
final class LaterKeys {
    private static final String INDEXES = "indexes of table";
    private static final String FOREIGN_KEYS = "foreign keys of table";

    /** FULLTEXT and SPATIAL indexes have places of their own in the order, a PERIOD and whatever else there may be has rules of its own. */
    private static final Set<String> KNOWN_PARTS = Set.of("PRIMARY", "UNIQUE", "KEY", "CONSTRAINT");

    /** To add an index to a table with partitions or a history takes more than one to any other. */
    private static final Set<String> OTHER_TABLES = Set.of("PARTITION", "VERSIONING");

    private final String table;
    private final TableParts parts;
    private final List<List<SqlToken>> indexes;
    private final List<List<SqlToken>> foreignKeys;

    private LaterKeys(String table, TableParts parts, List<List<SqlToken>> indexes, List<List<SqlToken>> foreignKeys) {
        this.table = table;
        this.parts = parts;
        this.indexes = indexes;
        this.foreignKeys = foreignKeys;
    }

    /**
     * Decides what comes later.
     *
     * @param sql what SHOW CREATE TABLE answers under an empty sql_mode
     * @param referenced the columns by which foreign keys reference the table, of each key
     */
    static LaterKeys of(String table, String sql, List<List<String>> referenced) {
        TableParts parts = TableParts.of(sql);
        return canWait(parts, referenced)
                ? new LaterKeys(
                        table,
                        parts,
                        indexes(parts),
                        parts.parts().stream().filter(TableParts::isForeignKey).toList())
                : new LaterKeys(table, parts, List.of(), List.of());
    }

    /** Whether a definition makes indexes only, of one table. */
    static boolean areIndexes(Definition definition) {
        return definition.kind().equals(INDEXES);
    }

    /**
     * Whether a definition was executed on a table: the parts that it adds are of a sort that the table has none of before.
     *
     * @param sql what SHOW CREATE TABLE answers
     */
    static boolean areMade(Definition definition, String sql) {
        TableParts made = TableParts.of(sql);
        return areIndexes(definition)
                ? !indexes(made).isEmpty()
                : made.parts().stream().anyMatch(TableParts::isForeignKey);
    }

    /** Whether a definition is one of those made here. */
    static boolean isOne(Definition definition) {
        return areIndexes(definition) || definition.kind().equals(FOREIGN_KEYS);
    }

    /** The table as it must be before its rows. */
    Definition table() {
        List<List<SqlToken>> kept = new ArrayList<>(parts.parts());
        kept.removeAll(indexes);
        kept.removeAll(foreignKeys);
        return new Definition("table", table, parts.statement(kept));
    }

    Optional<Definition> addIndexes() {
        return adding(INDEXES, indexes);
    }

    Optional<Definition> addForeignKeys() {
        return adding(FOREIGN_KEYS, foreignKeys);
    }

    private Optional<Definition> adding(String kind, List<List<SqlToken>> added) {
        if (added.isEmpty()) {
            return Optional.empty();
        }
        List<String> additions =
                added.stream().map(part -> "ADD " + parts.text(part)).toList();
        return Optional.of(new Definition(
                kind, table, "ALTER TABLE " + MySqlNames.quote(table) + "\n  " + String.join(",\n  ", additions)));
    }

    private static boolean canWait(TableParts parts, List<List<String>> referenced) {
        boolean known = parts.parts().stream()
                .map(part -> part.get(0))
                .allMatch(first -> first.isName() || KNOWN_PARTS.contains(first.text()));
        boolean plain = parts.options().stream().noneMatch(option -> OTHER_TABLES.contains(option.text()));
        List<List<String>> keys = keys(parts);
        return known
                && plain
                && isInnoDb(parts)
                && !indexes(parts).isEmpty()
                && Stream.concat(referenced.stream(), counters(parts)).allMatch(columns -> leads(columns, keys));
    }

    private static boolean isInnoDb(TableParts parts) {
        List<SqlToken> options = parts.options();
        return options.size() > 2
                && options.get(0).isWord("ENGINE")
                && options.get(2).isWord("InnoDB");
    }

    private static List<List<SqlToken>> indexes(TableParts parts) {
        return parts.parts().stream().filter(part -> part.get(0).isWord("KEY")).toList();
    }

    /** The columns of primary and unique keys. */
    private static List<List<String>> keys(TableParts parts) {
        return parts.parts().stream()
                .filter(part -> part.get(0).isWord("PRIMARY") || part.get(0).isWord("UNIQUE"))
                .flatMap(part -> TableParts.keyColumns(part).stream())
                .toList();
    }

    /** A column that counts must lead an index from the beginning. */
    private static Stream<List<String>> counters(TableParts parts) {
        return parts.parts().stream()
                .filter(part -> part.get(0).isName() && part.stream().anyMatch(token -> token.isWord("AUTO_INCREMENT")))
                .map(part -> List.of(part.get(0).text()));
    }

    /** Whether the columns are the first ones of a key. */
    private static boolean leads(List<String> columns, List<List<String>> keys) {
        return keys.stream()
                .filter(key -> key.size() >= columns.size())
                .map(key -> key.subList(0, columns.size()))
                .anyMatch(first -> String.join("`", first).equalsIgnoreCase(String.join("`", columns)));
    }
}
