package io.github.dbslicer.mask;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.RulesCheck;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.plan.Planner;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the masks that a rules file asks for, and finds what is wrong with them, while that is held against a schema. */
public final class MaskingCheck implements RulesCheck {
    private static final String NO_KEY =
            "masks that are computed here take a secret key, and the configuration has none. Add to config.yml:"
                    + " masking: {key: \"${MASKING_KEY}\"}, or masking: {key_file: FILE}. openssl rand -hex 32 makes a key.";

    private final DatabaseSchema schema;
    private final Set<TableId> scope;
    private final Function<Column, ColumnRoom> rooms;
    private final Optional<Secret> key;
    private final Supplier<MaskKinds> kinds;
    private Masking masking = Masking.none();

    /**
     * @param scope the tables whose seeds are in the slice
     * @param rooms what columns have room for
     * @param key what masked values are chosen by
     */
    public MaskingCheck(
            DatabaseSchema schema, Set<TableId> scope, Function<Column, ColumnRoom> rooms, Optional<Secret> key) {
        this(schema, scope, rooms, key, MaskKinds::load);
    }

    MaskingCheck(
            DatabaseSchema schema,
            Set<TableId> scope,
            Function<Column, ColumnRoom> rooms,
            Optional<Secret> key,
            Supplier<MaskKinds> kinds) {
        this.schema = schema;
        this.scope = Set.copyOf(scope);
        this.rooms = rooms;
        this.key = key;
        this.kinds = kinds;
    }

    /** What is masked by the rules that were looked at last, if they had no problem. */
    public Masking masking() {
        return masking;
    }

    @Override
    public void check(SliceRules rules, Problems problems) {
        Optional<Location> first = rules.maskRules().tables().values().stream()
                .flatMap(table -> table.generated().values().stream())
                .map(MaskSpec::location)
                .min(Problems.byPlace(Function.identity()));
        if (first.isPresent() && key.isEmpty()) {
            problems.add(first.get(), NO_KEY);
        }
        // Without a mask no kind of them is needed, and none is looked for.
        Spread spread = first.isPresent() ? compile(rules, problems) : new Spread(schema, rules, List.of(), Set.of());
        rules.maskRules()
                .strict()
                .ifPresent(place -> new StrictPrivacy(spread, rules.maskRules(), problems)
                        .check(place, Planner.plan(schema, rules, scope), schema));
    }

    private Spread compile(SliceRules rules, Problems problems) {
        MaskReader reader = new MaskReader(kinds.get(), problems);
        List<AskedMask> asked = new ArrayList<>();
        Set<ColumnId> unclear = new HashSet<>();
        for (Table table : schema.tables()) {
            rules.maskRules()
                    .generated(table.id())
                    .forEach((column, spec) -> reader.read(table, column, spec)
                            .ifPresentOrElse(asked::add, () -> unclear.add(new ColumnId(table.id(), column))));
        }
        ScopeCheck.check(asked, problems);
        Spread spread = new Spread(schema, rules, asked, unclear);
        new RelationChecks(spread, problems).check();
        Generators generators = new Generators(rooms, problems);
        for (ColumnId column : spread.masked()) {
            spread.masks(column).forEach(mask -> generators.add(column, spread.column(column), mask));
        }
        generators.read();
        generators.readFaulty(reader.faulty(), spread::column);
        new ColumnChecks(spread, generators, problems).check();
        masking = new Masking(
                tables(spread, generators),
                key.map(secret -> MaskKey.of(secret.reveal().getBytes(StandardCharsets.UTF_8))));
        return spread;
    }

    private Map<TableId, TableMasks> tables(Spread spread, Generators generators) {
        Map<TableId, List<ColumnMask>> columns = new TreeMap<>();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                ColumnId id = new ColumnId(table.id(), column.name());
                List<ColumnMask.Choice> choices = choices(spread, generators, id);
                if (!choices.isEmpty()) {
                    columns.computeIfAbsent(table.id(), any -> new ArrayList<>())
                            .add(new ColumnMask(column, choices));
                }
            }
        }
        Map<TableId, TableMasks> tables = new TreeMap<>();
        columns.forEach((table, masks) -> tables.put(table, new TableMasks(masks)));
        return tables;
    }

    private static List<ColumnMask.Choice> choices(Spread spread, Generators generators, ColumnId column) {
        List<ColumnMask.Choice> choices = new ArrayList<>();
        for (Spread.Part part : spread.parts(column)) {
            choices.add(
                    new ColumnMask.Choice(Optional.of(part.condition()), generators.shared(part.mask()), List.of()));
        }
        spread.whole(column)
                .ifPresent(mask ->
                        choices.add(new ColumnMask.Choice(Optional.empty(), generators.shared(mask), mask.by())));
        return choices;
    }
}
