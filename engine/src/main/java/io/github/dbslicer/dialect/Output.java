package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.Column;

/** One value of each row that a query returns. */
public sealed interface Output {

    /** The column's value, exactly. */
    record Value(Column column) implements Output {}

    /**
     * The column's value in a form that no character set or width of the column shows in: columns of which one holds all that the other does
     * have the same plain form of the same value, and different ones of different values.
     */
    record Plain(Column column) implements Output {
        /** The character set that the plain form of text is in, by the name that databases know whose columns have one. */
        private static final String CHARSET = "utf8mb4";

        /** What values in this form are values of, for a {@link Lookup} by them. */
        public Column keyColumn() {
            return column.charset().isEmpty()
                    ? column
                    : new Column(
                            column.name(),
                            column.type(),
                            column.kind(),
                            CHARSET,
                            column.nullable(),
                            column.generated());
        }
    }

    /**
     * The column's value in the form that {@link Dialect#rowText} makes a plain text of, whatever the column's character set. It may be written,
     * too, after another value in the same form has taken its place: the column then makes of that what it makes of such a text.
     */
    record Original(Column column) implements Output {}

    /** What the source makes of an expression, in place of the column's value. */
    record Mask(Column column, String expression) implements Output {}

    /** {@code 1} where the condition holds for the row; {@code 0} or NULL elsewhere. */
    record Condition(String expression) implements Output {}
}
