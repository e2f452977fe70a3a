package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys, indexes and foreign keys of a table, from what {@code SHOW CREATE TABLE} answers. That statement needs SELECT on the table and
 * nothing else, whereas information_schema hides keys from users who may only read (its TABLE_CONSTRAINTS and REFERENTIAL_CONSTRAINTS
 * show a table to those who may also change it).
 *
 * <p>Keys over parts of columns, over expressions or over periods are left out.
 */
final class TableDefinition {
    private Optional<UniqueKey> primaryKey = Optional.empty();
    private final List<UniqueKey> uniqueKeys = new ArrayList<>();
    private final List<List<String>> indexes = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();

    private TableDefinition() {}

    /** @param sql what SHOW CREATE TABLE answers under an empty sql_mode */
    static TableDefinition parse(String sql) {
        TableDefinition definition = new TableDefinition();
        TableParts.of(sql).parts().forEach(definition::readPart);
        return definition;
    }

    Optional<UniqueKey> primaryKey() {
        return primaryKey;
    }

    List<UniqueKey> uniqueKeys() {
        return List.copyOf(uniqueKeys);
    }

    /** The columns of every index that finds rows by equality, keys included. */
    List<List<String>> indexes() {
        return List.copyOf(indexes);
    }

    List<ForeignKey> foreignKeys() {
        return List.copyOf(foreignKeys);
    }

    private void readPart(List<SqlToken> part) {
        SqlToken first = part.get(0);
        if (first.isWord("PRIMARY")) {
            TableParts.keyColumns(part).ifPresent(columns -> {
                primaryKey = Optional.of(new UniqueKey("PRIMARY", columns));
                indexes.add(columns);
            });
        } else if (first.isWord("UNIQUE")) {
            TableParts.keyColumns(part).ifPresent(columns -> {
                uniqueKeys.add(new UniqueKey(part.get(2).text(), columns));
                addIndex(part, columns);
            });
        } else if (first.isWord("KEY")) {
            TableParts.keyColumns(part).ifPresent(columns -> addIndex(part, columns));
        } else if (TableParts.isForeignKey(part)) {
            foreignKeys.add(TableParts.foreignKey(part));
        }
    }

    /** An index that the optimizer must not use is none. */
    private void addIndex(List<SqlToken> part, List<String> columns) {
        boolean ignored = part.stream().anyMatch(token -> token.isWord("IGNORED") || token.isWord("INVISIBLE"));
        if (!ignored) {
            indexes.add(columns);
        }
    }
}
