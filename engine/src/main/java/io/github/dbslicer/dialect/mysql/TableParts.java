package io.github.dbslicer.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CREATE TABLE statement taken apart: columns, keys and constraints between the parentheses, and what stands before and behind them. As
 * {@code SHOW CREATE TABLE} writes it under an empty sql_mode.
 */
final class TableParts {
    private final String sql;
    private final List<SqlToken> tokens;
    private final List<List<SqlToken>> parts = new ArrayList<>();
    private int open;
    private int close;

    private TableParts(String sql) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
        split();
    }

    static TableParts of(String sql) {
        return new TableParts(sql);
    }

    /** The tokens of each column, key and constraint, in order; none is empty. */
    List<List<SqlToken>> parts() {
        return parts;
    }

    /** What follows the parentheses: options of the table, partitions. */
    List<SqlToken> options() {
        return tokens.subList(close + 1, tokens.size());
    }

    /** A part as it is written. */
    String text(List<SqlToken> part) {
        return sql.substring(part.get(0).start(), part.get(part.size() - 1).end());
    }

    /** The statement with these parts only. */
    String statement(List<List<SqlToken>> kept) {
        String between = String.join(",\n  ", kept.stream().map(this::text).toList());
        return sql.substring(0, tokens.get(open).end()) + "\n  " + between + "\n"
                + sql.substring(tokens.get(close).start());
    }

    /** The columns of a key; empty where it is over parts of columns, expressions or periods. */
    static Optional<List<String>> keyColumns(List<SqlToken> part) {
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

    static boolean isForeignKey(List<SqlToken> part) {
        return part.get(0).isWord("CONSTRAINT")
                && part.size() > 2
                && part.get(2).isWord("FOREIGN");
    }

    /** {@code CONSTRAINT `name` FOREIGN KEY (`a`, `b`) REFERENCES `database`.`parent` (`c`, `d`)}. */
    static ForeignKey foreignKey(List<SqlToken> part) {
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

    /** Splits the parentheses after the table's name at the commas of their own level. */
    private void split() {
        open = open(tokens, 0);
        close = close(tokens, open);
        int from = open + 1;
        int depth = 0;
        for (int at = from; at <= close; at++) {
            SqlToken token = tokens.get(at);
            if (at == close || depth == 0 && token.isSymbol(',')) {
                parts.add(tokens.subList(from, at));
                from = at + 1;
            } else if (token.isSymbol('(')) {
                depth++;
            } else if (token.isSymbol(')')) {
                depth--;
            }
        }
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
