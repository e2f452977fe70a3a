package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;

/**
 * Cuts slices: the library's entry point.
 *
 * <pre>{@code
 * SliceResult result = new Slicer(new Dialects()).slice(request, (target, tables) -> true, new SliceListener() {});
 * }</pre>
 */
public final class Slicer {
    private final Dialects dialects;

    public Slicer(Dialects dialects) {
        this.dialects = dialects;
    }

    /**
     * Cuts a slice. Returns once every row of it is in the target. An interrupt of the calling thread ends the run.
     *
     * @throws SliceException where anything is missing; the message says in what state the target is
     */
    public SliceResult slice(SliceRequest request, Confirmation confirmation, SliceListener listener) {
        long started = System.nanoTime();
        Dialect dialect = commonDialect(request);
        try (Databases databases = Databases.open(dialect, request)) {
            Preparation preparation = Preparation.prepare(databases, request, listener);
            listener.planned(
                    databases.source().description(), databases.target().description(), preparation.plan());
            preparation.confirm(databases.target(), confirmation, listener);
            return new SliceRun(databases, preparation, request.workers(), listener).run(started);
        }
    }

    private Dialect commonDialect(SliceRequest request) {
        String type = request.target().type();
        for (var source : request.sources()) {
            if (!source.type().equals(type)) {
                throw new SliceException(
                        ErrorCode.CONFIGURATION,
                        "Connection '" + source.name() + "' is " + source.type() + " and '"
                                + request.target().name() + "' is " + type
                                + ". A slice goes into a database of the source's kind: give both the same type.");
            }
        }
        return dialects.dialect(type);
    }
}
