package io.github.dbslicer.slice;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * A condition as SQL and as the model has it.
 *
 * @param sql with the placeholders of the rules file, that both kinds of database understand
 */
record TestCondition(String sql, Predicate<TestRow> holds) {

    static TestCondition everyRow() {
        return new TestCondition("1 = 1", row -> true);
    }

    static TestCondition noRow() {
        return new TestCondition("1 = 0", row -> false);
    }

    static TestCondition remainder(int divisor, int remainder) {
        return new TestCondition(
                "%table_name%." + TestColumn.NUMBER + " %% " + divisor + " = " + remainder,
                row -> row.number() % divisor == remainder);
    }

    /** Holds in the database's own sense of equal, and not where the kind is NULL. */
    static TestCondition kind(String kind) {
        return new TestCondition(
                TestColumn.KIND + " = '" + kind + "'",
                row -> row.value(TestColumn.KIND)
                        .map(value -> value.toLowerCase(Locale.ROOT).equals(kind.toLowerCase(Locale.ROOT)))
                        .orElse(false));
    }
}
