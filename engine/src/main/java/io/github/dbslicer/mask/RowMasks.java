package io.github.dbslicer.mask;

import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.dialect.SourceCatalog;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What masks the rows of a slice. Immutable, safe for several threads. */
public final class RowMasks {
    private final Masking masking;
    private final KeyEquality equality;
    private final Function<Column, RowText> text;
    /** By label. */
    private final Map<String, UniqueProof> proofs;

    /**
     * @param equality when values of masked keys are equal
     * @param text how values of a column stand in rows
     */
    private RowMasks(Masking masking, KeyEquality equality, Function<Column, RowText> text) {
        this.masking = masking;
        this.equality = equality;
        this.text = text;
        this.proofs = Map.of();
    }

    private RowMasks(RowMasks other, Map<String, UniqueProof> proofs) {
        this.masking = other.masking;
        this.equality = other.equality;
        this.text = other.text;
        this.proofs = Map.copyOf(proofs);
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
    public record Source(SourceCatalog database, Dialect dialect) {}

    /**
     * The same, which see to it that values differ where the rules ask for it.
     *
     * @param keys holds what was masked until now
     */
    public RowMasks proving(KeyStore keys) {
        Map<String, Set<String>> columns = new TreeMap<>();
        masking.tables()
                .forEach((table, masks) -> masks.columns()
                        .forEach(mask -> mask.choices().stream()
                                .map(ColumnMask.Choice::mask)
                                .filter(SharedMask::proven)
                                .forEach(shared -> columns.computeIfAbsent(shared.label(), label -> new TreeSet<>())
                                        .add(table + "." + mask.column()))));
        Map<String, UniqueProof> found = new HashMap<>();
        columns.forEach((label, names) -> found.put(label, new UniqueProof(keys, String.join(", ", names))));
        return new RowMasks(this, found);
    }

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
        MaskKey own = masking.key()
                .orElseThrow(() -> new IllegalStateException("masks take a key"))
                .derive(shared.label());
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
            Optional<UniqueProof.Check> check =
                    Optional.ofNullable(proofs.get(shared.label())).map(UniqueProof::newCheck);
            return new MaskedColumn.Choice(condition, shared.maskEmpty(), original, mask, check);
        };
    }

    private List<PlainForm> forms(List<Column> columns) {
        return columns.stream()
                .map(column -> new PlainForm(column, text.apply(column), Set.of()))
                .toList();
    }
}
