package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.util.Locale;

/** A column in both databases. Where the two are not of one type, values are read in the form that shows neither. */
record ColumnPair(Column source, Column target) {

    /** Whether values of the two can be told equal or not. */
    boolean comparable() {
        return alike() || source.kind() == target.kind() || source.comparesTo(target) || document();
    }

    /** Documents that one server has a type for and the other keeps as text. */
    private boolean document() {
        return source.kind() == ValueKind.OPAQUE && target.kind() == ValueKind.TEXT
                || source.kind() == ValueKind.TEXT && target.kind() == ValueKind.OPAQUE;
    }

    Column column(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    Output output(Side side) {
        Column column = column(side);
        return alike() ? new Output.Value(column) : new Output.Plain(column);
    }

    /** What values that {@link #output} gives are values of, for a lookup by them. */
    Column keyColumn(Side side) {
        Column column = column(side);
        return alike() ? column : new Output.Plain(column).keyColumn();
    }

    private boolean alike() {
        boolean sameCharset = source.charset().equals(target.charset());
        boolean text = !source.charset().isEmpty();
        // Another length of the same characters changes no text.
        boolean sameType = text || lower(source).equals(lower(target));
        return sameCharset && sameType;
    }

    private static String lower(Column column) {
        return column.type().toLowerCase(Locale.ROOT);
    }
}
