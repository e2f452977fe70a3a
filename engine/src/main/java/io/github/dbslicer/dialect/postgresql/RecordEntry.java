package io.github.dbslicer.dialect.postgresql;

/**
 * A statement that puts back what was taken away for a load.
 *
 * @param table schema and name
 * @param kind {@code foreign key}, {@code comment} (on a foreign key), {@code validation} (of a foreign key), {@code trigger},
 *     {@code row security}
 * @param name of the constraint, trigger or table
 * @param step those of lower steps come first
 */
record RecordEntry(io.github.dbslicer.schema.TableId table, String kind, String name, int step, String statement) {

    /** As users call it. */
    String label() {
        return switch (kind) {
            case "foreign key", "validation" -> "foreign key " + name + " of table " + table;
            case "comment" -> "the comment on foreign key " + name + " of table " + table;
            case "row security" -> "FORCE ROW LEVEL SECURITY of table " + table;
            default -> kind + " " + name + " of table " + table;
        };
    }

    /** Whether it fails where rows do not fit, so that it waits until all of them are there. */
    boolean checksRows() {
        return kind.equals("validation") || kind.equals("foreign key") && !statement.endsWith(" NOT VALID");
    }
}
