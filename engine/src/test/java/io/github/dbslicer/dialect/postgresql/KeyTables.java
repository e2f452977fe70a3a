package io.github.dbslicer.dialect.postgresql;

import java.util.List;
import java.util.Map;

/**
 * A table with a key of a type, in which the third row references the second and that the first; one whose rows reference its third, fifth
 * and fourth; one that joins it and whose own key begins with that type. Of the first table the third row is a seed, of the second the first
 * two are.
 *
 * @param values of five keys, behind them the third and the fifth in other spellings; fewer where the type has no more
 */
record KeyTables(String name, TypedValues values) {
    private static final int KEYS = 5;

    String sql() {
        StringBuilder sql = new StringBuilder("""
                CREATE TABLE %1$s (key %2$s PRIMARY KEY, m text DEFAULT 'before', note integer, up %2$s REFERENCES %1$s);
                CREATE TABLE %1$s_child (id integer PRIMARY KEY, m text DEFAULT 'before', note integer, key %2$s REFERENCES %1$s);
                CREATE TABLE %1$s_joined (key %2$s REFERENCES %1$s, m text DEFAULT 'before', note integer, PRIMARY KEY (key, note));
                """.formatted(name, values.type()));
        for (int key = 1; key <= keys(); key++) {
            sql.append("INSERT INTO %s (key, note, up) VALUES (%s, %d, %s);\n"
                    .formatted(name, value(key), key, key == 2 || key == 3 ? value(key - 1) : "NULL"));
        }
        child(sql, 1, spelled(third(), 1));
        child(sql, 2, spelled(keys(), 2));
        child(sql, 3, value(Math.min(4, keys())));
        for (int key = 1; key <= keys(); key++) {
            sql.append("INSERT INTO %s_joined (key, note) VALUES (%s, %d);\n"
                    .formatted(name, key == third() ? spelled(key, 1) : value(key), key));
        }
        return sql.toString();
    }

    private void child(StringBuilder sql, int id, String key) {
        sql.append("INSERT INTO %1$s_child (id, note, key) VALUES (%2$d, %2$d, %3$s);\n".formatted(name, id, key));
    }

    String rules() {
        return """
                  %1$s: {rule: %2$s, mask: {m: "'masked'"}}
                  %1$s_child: {rule: two, mask: {m: "'masked'"}}
                  %1$s_joined: {rule: join, table: %1$s, reference: key, mask: {m: "'masked'"}}
                """.formatted(name, keys() < KEYS ? "all" : "third").indent(2);
    }

    /** The numbers of the rows that a slice holds, by table. */
    Map<String, List<Integer>> expected() {
        boolean few = keys() < KEYS;
        return Map.of(
                name,
                few ? List.of(1, 2) : List.of(1, 2, 3, 5),
                name + "_child",
                List.of(1, 2),
                name + "_joined",
                few ? List.of(1, 2) : List.of(3));
    }

    private int keys() {
        return Math.min(KEYS, values.values().size());
    }

    private int third() {
        return Math.min(3, keys());
    }

    private String value(int key) {
        return values.values().get(key - 1);
    }

    /** @param other which of the other spellings is the key's */
    private String spelled(int key, int other) {
        int index = KEYS + other - 1;
        return index < values.values().size() ? values.values().get(index) : value(key);
    }
}
