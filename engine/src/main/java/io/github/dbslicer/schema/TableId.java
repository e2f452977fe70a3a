package io.github.dbslicer.schema;

/**
 * Names a table within a database.
 *
 * @param schema empty where the kind of database has no schemas inside of a database
 * @param name as the catalog spells it
 */
public record TableId(String schema, String name) implements Comparable<TableId> {

    /** A table of a database without schemas. */
    public static TableId of(String name) {
        return new TableId("", name);
    }

    @Override
    public int compareTo(TableId other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** The name as users write it: {@code table} or {@code schema.table}. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
