package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.HeldForm;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table in both databases, and what of its rows is held against each other. */
final class TablePair {
    private final Table source;
    private final Optional<Table> target;
    private final Set<String> unknown;
    private final Set<String> masked;
    private final List<ColumnPair> identity = new ArrayList<>();
    private final List<ColumnPair> values = new ArrayList<>();
    private final List<ColumnPair> maskedValues = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * @param unknown columns that hold what SQL has made of them, which is not known here
     * @param masked those whose masked values can be made here again
     * @param forms of what columns hold
     */
    TablePair(
            Table source,
            Optional<Table> target,
            Set<String> unknown,
            Set<String> masked,
            Function<Column, HeldForm> forms) {
        this.source = source;
        this.target = target;
        this.unknown = new TreeSet<>(unknown);
        this.masked = new TreeSet<>(masked);
        target.ifPresent(other -> pair(other, forms));
    }

    private void pair(Table other, Function<Column, HeldForm> forms) {
        List<Column> wanted = Stream.concat(source.identity().stream(), source.writableColumns().stream())
                .distinct()
                .filter(column -> !unknown.contains(column.name()))
                .toList();
        for (Column column : wanted) {
            boolean made = masked.contains(column.name());
            Optional<Column> found = column(other, column.name());
            Optional<ColumnPair> pair = found.map(of ->
                            made ? new ColumnPair(column, of, true, forms.apply(of)) : ColumnPair.unmasked(column, of))
                    .filter(ColumnPair::comparable);
            if (pair.isEmpty()) {
                faults.add(
                        found.isEmpty()
                                ? "the target has no column " + column
                                : "column " + column + " is " + column.type() + " in the source and "
                                        + found.get().type() + " in the target");
            } else if (!source.keyless() && source.identity().contains(column)) {
                identity.add(pair.get());
            } else {
                (made ? maskedValues : values).add(pair.get());
            }
        }
    }

    /** The column that the target has under this name, in whatever case. */
    static Optional<Column> column(Table table, String name) {
        return table.findColumn(name)
                .or(() -> table.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    TableId id() {
        return source.id();
    }

    Table source() {
        return source;
    }

    Table table(Side side) {
        return side == Side.SOURCE
                ? source
                : target.orElseThrow(() -> new IllegalStateException("the target has no table " + source));
    }

    boolean inTarget() {
        return target.isPresent();
    }

    boolean keyless() {
        return source.keyless();
    }

    /** Columns that are not compared, since masks of SQL are not known here. */
    Set<String> unknown() {
        return unknown;
    }

    /** Columns that hold something else than in the source. */
    Set<String> maskedNames() {
        Set<String> names = new TreeSet<>(unknown);
        names.addAll(masked);
        return names;
    }

    List<String> faults() {
        return faults;
    }

    /** Whether a row of one database can be found in the other. */
    boolean matchable() {
        return !keyless() && identity.size() == source.identity().size();
    }

    /** Whether the row that a row of the source has become goes by another key than it. */
    boolean renamed() {
        return matchable() && identity.stream().anyMatch(ColumnPair::masked);
    }

    /** Whether a row goes by the same key in both databases. */
    boolean sameKeys() {
        return matchable() && !renamed();
    }

    /** The columns that make the identity; for a table that is matchable. */
    List<ColumnPair> identity() {
        return identity;
    }

    /** What is compared besides the identity as both databases have it; for a table without a key all of that. */
    List<ColumnPair> values() {
        return values;
    }

    /** What is compared besides the identity once the source's values were masked. */
    List<ColumnPair> maskedValues() {
        return maskedValues;
    }

    /** Those of some names, as the source spells them, that can be compared. */
    List<ColumnPair> columns(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(identity, values, maskedValues)
                        .flatMap(List::stream)
                        .filter(pair -> pair.source().name().equals(name)))
                .toList();
    }

    KeyCodec codec() {
        return KeyCodec.of(source.identity());
    }

    /** Reads the identity as the other side spells it too; of a table that is not matchable in the source's own form. */
    List<Output> identityOutputs(Side side) {
        return matchable()
                ? identity.stream().map(pair -> pair.output(side)).toList()
                : source.identity().stream()
                        .map(column -> (Output) new Output.Value(column))
                        .toList();
    }

    Projection projection(Side side, List<Output> outputs) {
        return new Projection(table(side), outputs, 0);
    }

    /** The columns of the identity on a side, that rows are looked up by. */
    List<Column> identityColumns(Side side) {
        return matchable() ? identity.stream().map(pair -> pair.column(side)).toList() : source.identity();
    }

    /** What identities are values of, for lookups. */
    List<Column> identityKeyColumns(Side side) {
        return matchable() ? identity.stream().map(pair -> pair.keyColumn(side)).toList() : source.identity();
    }
}
