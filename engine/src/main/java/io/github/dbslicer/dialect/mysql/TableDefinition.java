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
    private final List<SqlToken> tokens;
    private Optional<UniqueKey> primaryKey = Optional.empty();
    private final List<UniqueKey> uniqueKeys = new ArrayList<>();
    private final List<List<String>> indexes = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();

    private TableDefinition(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** @param sql what SHOW CREATE TABLE answers under an empty sql_mode */
    static TableDefinition parse(String sql) {
        TableDefinition definition = new TableDefinition(SqlTokens.of(sql));
        definition.readParts();
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

    /** Splits the parentheses after the table's name at the commas of their own level. */
    private void readParts() {
        int open = 0;
        while (!tokens.get(open).isSymbol('(')) {
            open++;
        }
        int from = open + 1;
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            SqlToken token = tokens.get(at);
            if (token.isSymbol('(')) {
                depth++;
            } else if (depth == 0 && (token.isSymbol(',') || token.isSymbol(')'))) {
                readPart(tokens.subList(from, at));
                from = at + 1;
                if (token.isSymbol(')')) {
                    return;
                }
            } else if (token.isSymbol(')')) {
                depth--;
            }
        }
    }

    private void readPart(List<SqlToken> part) {
        SqlToken first = part.get(0);
        if (first.isWord("PRIMARY")) {
            keyColumns(part).ifPresent(columns -> {
                primaryKey = Optional.of(new UniqueKey("PRIMARY", columns));
                indexes.add(columns);
            });
        } else if (first.isWord("UNIQUE")) {
            keyColumns(part).ifPresent(columns -> {
                uniqueKeys.add(new UniqueKey(part.get(2).text(), columns));
                addIndex(part, columns);
            });
        } else if (first.isWord("KEY")) {
            keyColumns(part).ifPresent(columns -> addIndex(part, columns));
        } else if (first.isWord("CONSTRAINT") && part.size() > 2 && part.get(2).isWord("FOREIGN")) {
            foreignKeys.add(foreignKey(part));
        }
    }

    /** An index that the optimizer must not use is none. */
    private void addIndex(List<SqlToken> part, List<String> columns) {
        boolean ignored = part.stream().anyMatch(token -> token.isWord("IGNORED") || token.isWord("INVISIBLE"));
        if (!ignored) {
            indexes.add(columns);
        }
    }

    private static Optional<List<String>> keyColumns(List<SqlToken> part) {
        int open = open(part, 0);
        int close = close(part, open);
        List<String> columns = new ArrayList<>();
        for (int at = open + 1; at < close; at++) {
            SqlToken token = part.get(at);
            if (token.isName()) {
                columns.add(token.text());
            } else if (!token.isSymbol(',') && !token.isWord("DESC") && !token.isWord("ASC")) {
                return Optional.empty();
            }
        }
        return Optional.of(columns);
    }

    /** {@code CONSTRAINT `name` FOREIGN KEY (`a`, `b`) REFERENCES `database`.`parent` (`c`, `d`)}. */
    private static ForeignKey foreignKey(List<SqlToken> part) {
        int open = open(part, 0);
        int close = close(part, open);
        int parent = close + 2;
        boolean qualified = part.get(parent + 1).isSymbol('.');
        int parentOpen = open(part, close + 1);
        return new ForeignKey(
                part.get(1).text(),
                names(part, open, close),
                qualified ? part.get(parent).text() : "",
                part.get(qualified ? parent + 2 : parent).text(),
                names(part, parentOpen, close(part, parentOpen)));
    }

    private static List<String> names(List<SqlToken> part, int open, int close) {
        return part.subList(open, close).stream()
                .filter(SqlToken::isName)
                .map(SqlToken::text)
                .toList();
    }

    private static int open(List<SqlToken> part, int from) {
        int at = from;
        while (!part.get(at).isSymbol('(')) {
            at++;
        }
        return at;
    }

    private static int close(List<SqlToken> part, int open) {
        int depth = 0;
        int at = open;
        do {
            depth += part.get(at).isSymbol('(') ? 1 : part.get(at).isSymbol(')') ? -1 : 0;
            at++;
        } while (depth > 0);
        return at - 1;
    }
}
