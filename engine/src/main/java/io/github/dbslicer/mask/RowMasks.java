package io.github.dbslicer.mask;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** What masks the rows of a slice. Immutable, safe for several threads. */
public final class RowMasks {
    private final Masking masking;
    private final KeyEquality equality;
    private final Function<Column, RowText> text;

    /**
     * @param equality when values of masked keys are equal
     * @param text how values of a column stand in rows
     */
    public RowMasks(Masking masking, KeyEquality equality, Function<Column, RowText> text) {
        this.masking = masking;
        this.equality = equality;
        this.text = text;
    }

    public static RowMasks none() {
        return new RowMasks(Masking.none(), KeyEquality.ofBytes(), column -> RowText.PLAIN);
    }

    /** Whether values of the column may be masked here. Such a one is read by {@link Output.Original}. */
    public boolean masks(TableId table, String column) {
        return masking.of(table).columns().stream()
                .anyMatch(mask -> mask.column().name().equals(column));
    }

    /**
     * What masks rows of a table; empty where nothing of it is masked.
     *
     * @param positions where in a row an output stands; one that was not asked for yet is to be read besides
     */
    public Optional<RowMasker> masker(Table table, ToIntFunction<Output> positions) {
        List<ColumnMask> masks = masking.of(table.id()).columns();
        if (masks.isEmpty()) {
            return Optional.empty();
        }
        List<Supplier<MaskedColumn>> columns = new ArrayList<>();
        masks.forEach(mask -> columns.add(column(table, mask, positions)));
        return Optional.of(
                new RowMasker(() -> columns.stream().map(Supplier::get).toList()));
    }

    private Supplier<MaskedColumn> column(Table table, ColumnMask mask, ToIntFunction<Output> positions) {
        Column column = mask.column();
        MaskedColumn.Place place = new MaskedColumn.Place(
                table + "." + column, positions.applyAsInt(new Output.Original(column)), text.apply(column));
        List<Supplier<MaskedColumn.Choice>> choices = new ArrayList<>();
        mask.choices().forEach(choice -> choices.add(choice(column, choice, positions)));
        return () ->
                new MaskedColumn(place, choices.stream().map(Supplier::get).toList());
    }

    private Supplier<MaskedColumn.Choice> choice(
            Column column, ColumnMask.Choice choice, ToIntFunction<Output> positions) {
        SharedMask shared = choice.mask();
        // Masks that need no key are given one that nobody keeps secret.
        MaskKey key = masking.key().orElseGet(() -> MaskKey.of(new byte[0])).derive(shared.label());
        int condition = choice.condition()
                .map(sql -> positions.applyAsInt(new Output.Condition(sql)))
                .orElse(-1);
        int[] by = choice.by().stream()
                .mapToInt(other -> positions.applyAsInt(new Output.Original(other)))
                .toArray();
        return () -> {
            PlainForm form = new PlainForm(column, text.apply(column), equality.of(shared));
            CurrentValue original = new CurrentValue(form, key.hash(), new ChoosingValues(forms(choice.by()), by));
            ValueMask mask = shared.generator().open(key);
            return new MaskedColumn.Choice(condition, shared.maskEmpty(), form, original, mask);
        };
    }

    private List<PlainForm> forms(List<Column> columns) {
        return columns.stream()
                .map(column -> new PlainForm(column, text.apply(column), Set.of()))
                .toList();
    }
}
