package io.github.dbslicer.draft;

import io.github.dbslicer.schema.Relation;

/** What a draft has a table's rows selected by. */
sealed interface TableRule {

    /** Why, in words for the user. */
    String why();

    /**
     * The rows that meet a condition.
     *
     * @param rows about how many
     */
    record Where(Condition condition, long rows, String why) implements TableRule {}

    /** The rows that reference seeds of another table. */
    record Join(Relation relation, String why) implements TableRule {}

    /** Every row. */
    record Full(String why) implements TableRule {}

    /** Only rows that others reference. */
    record UponRequest(String why) implements TableRule {}

    /** The same of a table that nobody misses. */
    record Skip(String why) implements TableRule {}
}
