package io.github.dbslicer.slice;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.keys.WantedKeys;
import io.github.dbslicer.mask.RowMasker;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.plan.Follow;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.run.RowFlow;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Turns a plan into what runs: for every selection the path of its rows and the routes by which they are asked for. */
final class RunBuilder {
    private final DatabaseSchema schema;
    private final SliceRules rules;
    private final SlicePlan plan;
    private final RowMasks masks;
    private final RowFlow flow;
    private final KeyStore keys;
    private final Function<TableId, Optional<FormerTable>> former;
    private final SliceListener listener;
    private final Map<RouteId, KeyRoute> routes = new LinkedHashMap<>();
    private final Map<Selection, List<KeyRoute>> routesTo = new HashMap<>();
    private final Map<TableId, Admission> admissions = new HashMap<>();
    private final Map<TableId, RowShape> shapes = new HashMap<>();
    private final Map<TableId, Optional<RowMasker>> maskers = new HashMap<>();
    private final List<RowPath> writtenPaths = new ArrayList<>();

    /** @param former rows that may be in the target already, by table */
    RunBuilder(
            Preparation preparation,
            RowFlow flow,
            KeyStore keys,
            Function<TableId, Optional<FormerTable>> former,
            SliceListener listener) {
        this.schema = preparation.schema();
        this.rules = preparation.rules();
        this.plan = preparation.plan();
        this.masks = preparation.masks().proving(keys);
        this.flow = flow;
        this.keys = keys;
        this.former = former;
        this.listener = listener;
    }

    /** Follows that ask by the same columns, with keys of the same types, share a route. */
    private record RouteId(Selection to, List<Column> by, List<Column> keyColumns, Optional<String> condition) {}

    /** The runs of the plan's selections. */
    Map<Selection, SelectionRun> build() {
        plan.follows().forEach(this::addRoute);
        Map<Selection, SelectionRun> runs = new LinkedHashMap<>();
        for (Stage stage : plan.stages()) {
            stage.selections().forEach(selection -> runs.put(selection, run(selection, stage.cyclic())));
        }
        return runs;
    }

    RowFlow flow() {
        return flow;
    }

    /** Every route of the plan; after {@link #build()}. */
    Collection<KeyRoute> routes() {
        return routes.values();
    }

    /** Bytes of the values that were written, over all selections. */
    long bytes() {
        return writtenPaths.stream().mapToLong(RowPath::bytes).sum();
    }

    /** The identities of a table's rows that are in the slice. */
    Admission admission(TableId table) {
        return admission(schema.table(table));
    }

    /** What happens to rows of a table that are written; empty where none is. */
    Optional<RowPath> writtenPath(TableId table) {
        return writtenPaths.stream()
                .filter(path -> path.selection().table().equals(table))
                .findFirst();
    }

    private void addRoute(Follow follow) {
        RouteId id = routeId(follow);
        KeyRoute route = routes.computeIfAbsent(id, this::newRoute);
        route.addRelation(follow.relation());
        List<KeyRoute> known = routesTo.computeIfAbsent(follow.to(), to -> new ArrayList<>());
        if (!known.contains(route)) {
            known.add(route);
        }
    }

    private RouteId routeId(Follow follow) {
        Table from = schema.table(follow.from().table());
        Table to = schema.table(follow.to().table());
        List<Column> by = to.columns(follow.toColumns());
        return new RouteId(follow.to(), by, keyColumns(by, from.columns(follow.fromColumns())), follow.toCondition());
    }

    private static List<Column> keyColumns(List<Column> to, List<Column> from) {
        List<Column> keyColumns = new ArrayList<>();
        for (int index = 0; index < to.size(); index++) {
            keyColumns.add(keyColumn(to.get(index), from.get(index)));
        }
        return keyColumns;
    }

    /** What is known of keys' values wherever they come from; whole numbers are the same in every type. */
    private static Column keyColumn(Column to, Column from) {
        return to.kind().isInteger() && from.kind().isInteger()
                ? to
                : new Column(to.name(), from.baseType(), from.kind(), from.charset(), false, false);
    }

    private KeyRoute newRoute(RouteId id) {
        WantedKeys wanted = new WantedKeys(KeyCodec.of(id.by()), keys);
        if (id.to().role() == Selection.Role.SEEDS) {
            return new KeyRoute(id.by(), id.keyColumns(), id.condition(), wanted, Optional.empty(), Optional.empty());
        }
        Table table = schema.table(id.to().table());
        Admission admission = admission(table);
        // Of values of another type or character set, equal bytes may be another key.
        boolean sameForm = wanted.codec().exact() || id.keyColumns().equals(keyColumns(id.by(), id.by()));
        boolean byIdentity = sameForm && admission.identity().equals(id.by());
        return new KeyRoute(
                id.by(),
                id.keyColumns(),
                id.condition(),
                wanted,
                byIdentity && !table.keyless() ? Optional.of(admission) : Optional.empty(),
                Optional.of(new MissingKeys(shape(table).positions(id.by()), sameForm)));
    }

    private Admission admission(Table table) {
        return admissions.computeIfAbsent(table.id(), id -> new Admission(table, keys));
    }

    private RowShape shape(Table table) {
        return shapes.computeIfAbsent(table.id(), id -> RowShape.written(table, rules.masks(id), masks));
    }

    /** What masks the written rows of a table; before these are read for the first time. */
    private Optional<RowMasker> masker(Table table) {
        RowShape shape = shape(table);
        return maskers.computeIfAbsent(table.id(), id -> masks.masker(table, shape::position));
    }

    private SelectionRun run(Selection selection, boolean cyclic) {
        RowPath path = plan.written().contains(selection) ? writtenPath(selection) : unwrittenPath(selection);
        if (selection.role() == Selection.Role.SEEDS
                && rules.selector(selection.table()) instanceof Selector.Where where) {
            return new ScanRun(path, where);
        }
        return new LookupRun(path, routesTo.getOrDefault(selection, List.of()), cyclic);
    }

    private RowPath writtenPath(Selection selection) {
        Table table = schema.table(selection.table());
        RowShape shape = shape(table);
        List<Mining> minings = new ArrayList<>();
        plan.from(Selection.slice(table.id())).forEach(follow -> minings.add(mining(follow, shape)));
        if (selection.role() == Selection.Role.SEEDS) {
            plan.from(selection).forEach(follow -> minings.add(mining(follow, shape)));
        }
        Optional<FormerTable> there = former.apply(table.id());
        Optional<RowPath.Gate> gate =
                there.isPresent() || needsGate(selection) ? Optional.of(gate(table, shape)) : Optional.empty();
        Optional<int[]> identity = table.keyless() ? Optional.empty() : Optional.of(shape.positions(table.identity()));
        RowPath.Writing writing = new RowPath.Writing(gate, identity, there, masker(table));
        RowPath path = new RowPath(selection, shape.projection(), Optional.of(writing), minings, flow, listener);
        writtenPaths.add(path);
        return path;
    }

    private RowPath unwrittenPath(Selection selection) {
        Table table = schema.table(selection.table());
        RowShape shape = RowShape.unwritten(table);
        List<Mining> minings = plan.from(selection).stream()
                .map(follow -> mining(follow, shape))
                .toList();
        return new RowPath(selection, shape.projection(), Optional.empty(), minings, flow, listener);
    }

    private RowPath.Gate gate(Table table, RowShape shape) {
        Admission admission = admission(table);
        return new RowPath.Gate(admission, shape.positions(admission.identity()));
    }

    /** Whether rows of a selection can arrive, or can have arrived, in another way as well. */
    private boolean needsGate(Selection selection) {
        List<KeyRoute> intoSlice = routesTo.getOrDefault(Selection.slice(selection.table()), List.of());
        List<KeyRoute> own = routesTo.getOrDefault(selection, List.of());
        if (selection.role() == Selection.Role.SEEDS) {
            return !intoSlice.isEmpty() || own.stream().anyMatch(route -> !route.exact());
        }
        boolean seeded = plan.written().contains(Selection.seeds(selection.table()));
        return own.size() > 1 || own.stream().anyMatch(route -> !route.exact() || seeded && !route.filtersAdmitted());
    }

    private Mining mining(Follow follow, RowShape shape) {
        KeyRoute route = routes.get(routeId(follow));
        if (route == null) {
            throw new IllegalStateException("no route for " + follow);
        }
        Table from = schema.table(follow.from().table());
        OptionalInt condition = follow.fromCondition().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(shape.condition(follow.fromCondition().get()));
        return new Mining(shape.positions(from.columns(follow.fromColumns())), condition, route.wanted());
    }
}
