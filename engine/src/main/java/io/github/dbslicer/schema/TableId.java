package io.github.dbslicer.schema;

/**
 * Names a table within a database.
 *
 * @param schema empty where the kind of database has no schemas inside of a database
 * @param name as the catalog spells it
 */
public record TableId(String schema, String name) implements Comparable<TableId> {
    /** The schema whose tables users call by their name alone. */
    public static final String DEFAULT_SCHEMA = "public";

    /** A table of a database without schemas. */
    public static TableId of(String name) {
        return new TableId("", name);
    }

    @Override
    public int compareTo(TableId other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** The shortest name by which users can call it: without the schema, where that is the default one and the name has no dot. */
    public String shortName() {
        return schema.equals(DEFAULT_SCHEMA) && name.indexOf('.') < 0 ? name : toString();
    }

    /** The full name as users write it, that no other table has: {@code table} or {@code schema.table}. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
