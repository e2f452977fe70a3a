package io.github.dbslicer.slice;

import java.util.List;
import java.util.Optional;

/** A relation between generated tables, declared by the database or by the rules file. */
record TestRelation(
        TestTable child,
        List<String> childColumns,
        TestTable parent,
        List<String> parentColumns,
        Optional<TestCondition> condition,
        boolean declared) {

    boolean samePathAs(TestRelation other) {
        return child.equals(other.child) && parent.equals(other.parent) && childColumns.equals(other.childColumns);
    }
}
