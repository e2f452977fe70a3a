package io.github.dbslicer.schema;

import java.util.List;
import java.util.Optional;

/**
 * A reference from rows of one table, the child, to rows of another, the parent. Holds for a row whose child columns are all non-null.
 *
 * @param name the constraint's, or the child and its columns where the rules file declares it
 * @param condition SQL over the child's columns that limits the relation to some of its rows, for polymorphic references
 * @param parentCondition SQL over the parent's columns that limits the relation to some of its rows, for references to a part of a table
 * @param declared whether the database declares it
 */
public record Relation(
        String name,
        TableId child,
        List<String> childColumns,
        TableId parent,
        List<String> parentColumns,
        Optional<String> condition,
        Optional<String> parentCondition,
        boolean declared) {

    public Relation {
        childColumns = List.copyOf(childColumns);
        parentColumns = List.copyOf(parentColumns);
        if (childColumns.isEmpty() || childColumns.size() != parentColumns.size()) {
            throw new IllegalArgumentException("a relation pairs columns: " + childColumns + " and " + parentColumns);
        }
    }

    /** A relation to any row of the parent. */
    public Relation(
            String name,
            TableId child,
            List<String> childColumns,
            TableId parent,
            List<String> parentColumns,
            Optional<String> condition,
            boolean declared) {
        this(name, child, childColumns, parent, parentColumns, condition, Optional.empty(), declared);
    }

    /** Child and columns as users write them: {@code orders(customer_id)}. */
    public String childLabel() {
        return child + "(" + String.join(", ", childColumns) + ")";
    }

    /** Parent and columns as users write them: {@code customers(id)}. */
    public String parentLabel() {
        return parent + "(" + String.join(", ", parentColumns) + ")";
    }

    @Override
    public String toString() {
        return childLabel() + " -> " + parentLabel();
    }
}
