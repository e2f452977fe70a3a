package io.github.dbslicer.schema;

/**
 * A column of a table.
 *
 * @param type the type as the database's catalog spells it
 * @param charset character set of its text, empty where it has none
 * @param generated whether the database computes its values, so that they are never written
 */
public record Column(String name, String type, ValueKind kind, String charset, boolean nullable, boolean generated) {

    @Override
    public String toString() {
        return name;
    }
}
