package io.github.dbslicer.load;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.RowLines;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.pack.Pack;
import io.github.dbslicer.keys.RunMemory;
import io.github.dbslicer.mask.Masking;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.run.BreakOff;
import io.github.dbslicer.run.Crew;
import io.github.dbslicer.run.PieceSizes;
import io.github.dbslicer.slice.Confirmation;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.slice.Outlook;
import io.github.dbslicer.slice.SliceListener;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Loads packs into databases.
 *
 * <pre>{@code
 * LoadResult result = new Loader(new Dialects()).load(request, Confirmation.given(), new SliceListener() {});
 * }</pre>
 */
public final class Loader {
    /** Reading takes a part of the time that writing takes. */
    private static final int WRITERS_PER_READER = 4;

    private final Dialects dialects;
    private final PieceSizes sizes;

    public Loader(Dialects dialects) {
        this(dialects, PieceSizes.DEFAULT);
    }

    Loader(Dialects dialects, PieceSizes sizes) {
        this.dialects = dialects;
        this.sizes = sizes;
    }

    /**
     * Loads a pack. Returns once every row of it is in the target. Nothing is changed before the whole pack has been checked. An interrupt of
     * the calling thread ends the run.
     *
     * @param listener hears of each table as of the seeds of a slice
     * @throws SliceException where anything is missing; the message says in what state the target is
     */
    public LoadResult load(LoadRequest request, Confirmation confirmation, SliceListener listener) {
        BreakOff breakOff = new BreakOff();
        return breakOff.call(() -> load(request, confirmation, listener, breakOff));
    }

    private LoadResult load(LoadRequest request, Confirmation confirmation, SliceListener listener, BreakOff breakOff) {
        long started = System.nanoTime();
        try (Pack pack = request.pack().open()) {
            PackedTables tables = PackedTables.of(pack, request.tables());
            Dialect dialect = dialect(request, pack);
            try (TargetDatabase target = dialect.openTarget(request.target())) {
                breakOff.watch(List.of(), target);
                listener.planned(new Outline(
                        pack.manifest().source(),
                        target.description(),
                        pack.schema(),
                        new SliceRules(Map.of(), Map.of(), List.of()),
                        Masking.none(),
                        tables.plan()));
                listener.moment(pack.manifest().moment());
                tables.rows()
                        .forEach((table, rows) ->
                                listener.outlook(Selection.seeds(table), new Outlook.Rows(rows, true)));
                LoadTarget goal = LoadTarget.prepare(target, pack, tables, request.copySchema(), listener);
                goal.confirm(confirmation, listener);
                try (RunMemory memory = RunMemory.open(new Interim(Interim.DEFAULT.memory()))) {
                    Crew<PackReader> crew = new Crew<>(
                            readers(request.workers(), pack, dialect.lines()),
                            target,
                            request.workers(),
                            sizes,
                            memory);
                    return new LoadRun(pack, tables, goal, crew, listener)
                            .run(request.pack().name(), started);
                }
            }
        }
    }

    private static List<PackReader> readers(int workers, Pack pack, RowLines lines) {
        return Stream.generate(() -> new PackReader(pack, lines))
                .limit(1 + workers / WRITERS_PER_READER)
                .toList();
    }

    private Dialect dialect(LoadRequest request, Pack pack) {
        ConnectionConfig target = request.target();
        String type = pack.manifest().type();
        if (!type.equals(target.type())) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    request.pack().name() + " is a pack of a database of type " + type + " and connection '"
                            + target.name() + "' is " + target.type()
                            + ". A pack goes into a database of the kind that it is from: name a connection of that type.");
        }
        return dialects.dialect(target.type());
    }
}
