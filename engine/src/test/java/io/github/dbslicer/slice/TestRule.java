package io.github.dbslicer.slice;

/** What the generated rules file says of a table. */
sealed interface TestRule {

    /** A named rule with a condition. */
    record Where(String name, TestCondition condition) implements TestRule {}

    /** @param relation one of the database's, or one that only this rule means */
    record Join(TestRelation relation) implements TestRule {}

    /** Listed, but nothing is selected. */
    record UponRequest() implements TestRule {}

    /** Not in the file at all. */
    record Unlisted() implements TestRule {}
}
