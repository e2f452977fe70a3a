package io.github.dbslicer.mask;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads of masks what all kinds have in common. */
final class MaskReader {
    private final MaskKinds kinds;
    private final Problems problems;
    private final List<AskedMask> faulty = new ArrayList<>();

    MaskReader(MaskKinds kinds, Problems problems) {
        this.kinds = kinds;
        this.problems = problems;
    }

    /** Empty where it has a problem. */
    Optional<AskedMask> read(Table table, String column, MaskSpec spec) {
        List<MaskSpec.Option> named = spec.options().stream()
                .filter(option -> kinds.find(option.name().text()).isPresent())
                .toList();
        if (named.size() == 1) {
            String kind = named.get(0).name().text();
            return read(
                    table,
                    new ColumnId(table.id(), column),
                    spec,
                    kinds.find(kind).orElseThrow());
        }
        if (!named.isEmpty()) {
            problems.add(
                    named.get(1).name().location(),
                    "a mask is of one kind, and this one of two: '"
                            + named.get(0).name().text() + "' and '"
                            + named.get(1).name().text() + "'.");
        } else if (!spec.options().isEmpty()) {
            problems.add(spec.location(), unknownKind(spec));
        }
        return Optional.empty();
    }

    /** Those that have a problem, though their kind is known, which may find more. */
    List<AskedMask> faulty() {
        return faulty;
    }

    private String unknownKind(MaskSpec spec) {
        // It is no mask, but stands in the place of one.
        List<String> names = Stream.concat(kinds.names().stream(), Stream.of("keep"))
                .sorted()
                .toList();
        List<String> others = spec.options().stream()
                .map(option -> option.name().text())
                .filter(name -> !SpecOptions.COMMON.contains(name))
                .toList();
        String nearest = others.stream()
                .map(name -> Spelling.didYouMean(name, names))
                .filter(hint -> !hint.isEmpty())
                .findFirst()
                .orElse(" Known: " + String.join(", ", names) + ".");
        return others.size() == 1
                ? "no kind of mask is called " + Spelling.quoted(others.get(0)) + "." + nearest
                : "none of the keys of this mask is the name of a kind of masks." + nearest;
    }

    private Optional<AskedMask> read(Table table, ColumnId column, MaskSpec spec, MaskKind kind) {
        Problems own = new Problems();
        SpecOptions options = new SpecOptions(spec, kind.name(), own);
        options.text(SpecOptions.SCOPE)
                .filter(String::isEmpty)
                .ifPresent(scope -> options.problem(SpecOptions.SCOPE, "this is empty."));
        Optional<String> empty = options.text(SpecOptions.EMPTY);
        empty.filter(word -> !word.equals("mask"))
                .ifPresent(word -> options.problem(
                        SpecOptions.EMPTY,
                        "'mask' is expected here, for empty texts to be masked. Without it they stay empty."));
        List<Column> by = by(table, spec, kind, own);
        AskedMask asked = new AskedMask(
                column, spec, kind, by, options.unique(), empty.isPresent(), MaskLabel.of(spec, kind.name()));
        problems.addAll(own.all());
        if (!own.isEmpty()) {
            faulty.add(asked);
        }
        return own.isEmpty() ? Optional.of(asked) : Optional.empty();
    }

    private static List<Column> by(Table table, MaskSpec spec, MaskKind kind, Problems problems) {
        Optional<MaskSpec.Option> given = spec.option(MaskSpec.BY);
        if (given.isPresent()) {
            return given.get().values().stream()
                    .map(name -> table.column(name.text()))
                    .toList();
        }
        if (kind.byRow() && table.keyless()) {
            problems.add(
                    spec.location(),
                    "'" + kind.name() + "' goes by the row, and no key tells the rows of "
                            + Spelling.quoted(table.toString())
                            + " apart: name the columns that do, as in by: [a, b].");
        }
        return kind.byRow() && !table.keyless() ? table.identity() : List.of();
    }
}
