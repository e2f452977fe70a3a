package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.HeldForm;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.util.Locale;

/**
 * A column in both databases. Where the two are not of one type, values are read in the form that shows neither.
 *
 * @param masked whether the target holds what a mask has made of the source's values
 * @param form the one that masked values are compared in; others are as they are read
 */
record ColumnPair(Column source, Column target, boolean masked, HeldForm form) {

    static ColumnPair unmasked(Column source, Column target) {
        return new ColumnPair(source, target, false, HeldForm.asItIs());
    }

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

    /** What a side has itself; of a masked column that tells nothing about the other side. */
    Output output(Side side) {
        Column column = column(side);
        if (masked) {
            return side == Side.SOURCE ? new Output.Value(column) : new Output.Original(column);
        }
        return alike() ? new Output.Value(column) : new Output.Plain(column);
    }

    /** What the source has, which masks make what the target must have. */
    Output expected() {
        return masked ? new Output.Original(source) : output(Side.SOURCE);
    }

    /** What values that {@link #output} gives are values of, for a lookup by them. */
    Column keyColumn(Side side) {
        boolean asItIs = masked ? side == Side.SOURCE : alike();
        Column column = column(side);
        return asItIs ? column : new Output.Plain(column).keyColumn();
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
