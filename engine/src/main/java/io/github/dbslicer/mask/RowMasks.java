package io.github.dbslicer.mask;

import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What masks the rows of a slice. Immutable, safe for several threads. */
public final class RowMasks {
    private final Masking masking;
    private final KeyEquality equality;
    private final Function<Column, RowText> text;

    private final MaskKey key;

    /**
     * @param equality when values of masked keys are equal
     * @param text how values of a column stand in rows
     */
    private RowMasks(Masking masking, KeyEquality equality, Function<Column, RowText> text) {
        this.masking = masking;
        this.equality = equality;
        this.text = text;
        this.key = masking.key().orElseGet(RowMasks::unknownKey);
    }

    /** Where no mask needs a key, one that does all the same gives values that nobody can foretell. */
    private static MaskKey unknownKey() {
        byte[] secret = new byte[MaskKey.BYTES];
        new SecureRandom().nextBytes(secret);
        return MaskKey.of(secret);
    }

    public static RowMasks none() {
        return of(Masking.none(), column -> RowText.PLAIN);
    }

    /**
     * @param relations by which columns reference others, declared ones and those that the rules add
     * @param source which tells when it holds values of columns to be equal
     * @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} where that is not known of a masked key
     */
    public static RowMasks of(Masking masking, List<Relation> relations, DatabaseSchema schema, Source source) {
        KeyEquality equality = KeyEquality.of(masking, relations, schema, source.database()::equivalences);
        return new RowMasks(masking, equality, source.dialect()::rowText);
    }

    /** Masks of columns that no other references. */
    static RowMasks of(Masking masking, Function<Column, RowText> text) {
        return new RowMasks(masking, KeyEquality.ofBytes(), text);
    }

    /** The database that rows are read from, and what kind it is of. */
    public record Source(SourceDatabase database, Dialect dialect) {}

    /** The columns of a table whose values may be masked here. */
    public Set<String> columns(TableId table) {
        return masking.of(table).columns().stream()
                .map(mask -> mask.column().name())
                .collect(Collectors.toSet());
    }

    /** Whether values of the column may be masked here. Such a one is read by {@link Output.Original}. */
    public boolean masks(TableId table, String column) {
        return columns(table).contains(column);
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
        return () -> new MaskedColumn(place, choices.stream().map(Supplier::get).toList());
    }

    private Supplier<MaskedColumn.Choice> choice(
            Column column, ColumnMask.Choice choice, ToIntFunction<Output> positions) {
        SharedMask shared = choice.mask();
        MaskKey own = key.derive(shared.label());
        int condition = choice.condition()
                .map(sql -> positions.applyAsInt(new Output.Condition(sql)))
                .orElse(-1);
        int[] by = choice.by().stream()
                .mapToInt(other -> positions.applyAsInt(new Output.Original(other)))
                .toArray();
        return () -> {
            PlainForm form = new PlainForm(column, text.apply(column), equality.of(shared));
            CurrentValue original = new CurrentValue(form, own.hash(), new ChoosingValues(forms(choice.by()), by));
            ValueMask mask = shared.generator().open(own);
            return new MaskedColumn.Choice(condition, shared.maskEmpty(), form, original, mask);
        };
    }

    private List<PlainForm> forms(List<Column> columns) {
        return columns.stream()
                .map(column -> new PlainForm(column, text.apply(column), Set.of()))
                .toList();
    }
}
