package io.github.dbslicer.dialect.mysql;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A view as {@code SHOW CREATE VIEW} spells it. The server leaves the database out of names where the view uses no other; MariaDB puts it
 * in everywhere where it does, and both leave it where the user wrote it before a function.
 */
final class ViewDefinition {
    private final String sql;
    private final List<SqlToken> tokens;
    private final String database;
    private final Set<String> objects;

    /**
     * @param database the view's
     * @param objects names of the tables and views in it
     */
    ViewDefinition(String sql, String database, Set<String> objects) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
        this.database = database;
        this.objects = objects;
    }

    /** The statement without definer and without the name of its own database, which is another in a target. */
    String portable() {
        StringBuilder portable = new StringBuilder();
        int copied = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (isOwnDatabase(at)) {
                portable.append(sql, copied, tokens.get(at).start());
                copied = tokens.get(at + 2).start();
            }
        }
        portable.append(sql, copied, sql.length());
        return DefinerClause.remove(portable.toString());
    }

    /** The tables and views of its database that it selects from, and perhaps more. */
    Set<String> uses() {
        Set<String> used = new TreeSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isName() && isAfterFrom(at)) {
                int name = isOwnDatabase(at) ? at + 2 : at;
                used.add(tokens.get(name).text());
            }
        }
        used.retainAll(objects);
        return used;
    }

    /** A table can have the database's name: `shop`.`name` is the database's only where no column can stand. */
    private boolean isOwnDatabase(int at) {
        if (!isQualifier(at) || !tokens.get(at).text().equals(database)) {
            return false;
        }
        boolean beforeColumn = isQualifier(at + 2);
        boolean beforeFunction = at + 3 < tokens.size() && tokens.get(at + 3).isSymbol('(');
        boolean beforeTable =
                isAfterFrom(at) && objects.contains(tokens.get(at + 2).text());
        boolean isTable = at >= 1 && tokens.get(at - 1).isSymbol('.');
        return !isTable && (beforeColumn || beforeFunction || beforeTable);
    }

    private boolean isQualifier(int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).isName()
                && tokens.get(at + 1).isSymbol('.')
                && tokens.get(at + 2).isName();
    }

    private boolean isAfterFrom(int at) {
        int before = at - 1;
        while (before >= 0 && tokens.get(before).isSymbol('(')) {
            before--;
        }
        return before >= 0
                && (tokens.get(before).isWord("FROM")
                        || tokens.get(before).isWord("JOIN")
                        || tokens.get(before).isWord("STRAIGHT_JOIN"));
    }
}
