package io.github.dbslicer.slice;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.keys.RunMemory;
import io.github.dbslicer.run.BreakOff;
import io.github.dbslicer.run.Crew;
import io.github.dbslicer.run.PieceSizes;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Cuts slices: the library's entry point.
 *
 * <pre>{@code
 * SliceResult result = new Slicer(new Dialects()).slice(request, (target, tables) -> true, new SliceListener() {});
 * }</pre>
 */
public final class Slicer {
    private final Dialects dialects;
    private final PieceSizes sizes;

    public Slicer(Dialects dialects) {
        this(dialects, PieceSizes.DEFAULT);
    }

    Slicer(Dialects dialects, PieceSizes sizes) {
        this.dialects = dialects;
        this.sizes = sizes;
    }

    /**
     * Cuts a slice. Returns once every row of it is in the target. An interrupt of the calling thread ends the run.
     *
     * @throws SliceException where anything is missing; the message says in what state the target is
     */
    public SliceResult slice(SliceRequest request, Confirmation confirmation, SliceListener listener) {
        return slice(request, confirmation, listener, Proof.none());
    }

    /**
     * Cuts a slice and has it looked at.
     *
     * @throws SliceException where anything is missing, or it cannot be looked at; the message says in what state the target is
     */
    public SliceResult slice(SliceRequest request, Confirmation confirmation, SliceListener listener, Proof proof) {
        BreakOff breakOff = new BreakOff();
        return breakOff.call(() -> cut(request, confirmation, listener, proof, breakOff));
    }

    private SliceResult cut(
            SliceRequest request, Confirmation confirmation, SliceListener listener, Proof proof, BreakOff breakOff) {
        long started = System.nanoTime();
        Dialect dialect = commonDialect(request);
        try (Databases databases = request.extent().opening(() -> Databases.open(dialect, request))) {
            breakOff.watch(databases.sources(), databases.target());
            Preparation preparation = Preparation.prepare(databases, dialect, request, listener);
            listener.planned(preparation.outline(databases));
            listener.moment(databases.source().moment());
            RunFacts facts = new RunFacts(databases.sources().get(0), request, preparation);
            if (databases.target() instanceof FileTarget file) {
                file.prepare(preparation.fileContents(databases, dialect, facts));
            }
            SliceResult result;
            try (RunMemory memory = RunMemory.open(request.interim());
                    Continuing continuing = continuing(request, databases, preparation, facts, () -> {
                        ReadTerms terms = new ReadTerms(Consistency.NONE, request.workers(), Optional.empty());
                        return new FormerRows(
                                preparation,
                                databases.targetDatabase().orElseThrow().schema(),
                                memory.keys(),
                                () -> dialect.openSource(request.targetDatabase(), terms));
                    })) {
                listener.detail("Keys live in " + memory.keys().description());
                Optional<Unfinished> unfinished = continuing.unfinished();
                if (unfinished.isEmpty()) {
                    if (request.start() != SliceRequest.Start.ANEW) {
                        listener.notice("Nothing unfinished is in the target: the slice is cut from the beginning.");
                    }
                    preparation.confirm(databases.target(), confirmation, listener);
                }
                Crew<ReaderSession> crew = new Crew<>(
                        databases.readers(request.workers(), listener),
                        databases.target(),
                        request.workers(),
                        sizes,
                        memory);
                result = new SliceRun(databases, preparation, crew, new RunStart(facts, unfinished), listener)
                        .run(started);
            }
            if (request.target() instanceof Destination.Database database) {
                proof.check(preparation.claim(databases, request, database.connection()));
            }
            return result;
        }
    }

    /** What is to be closed, which there may be none of. */
    private record Continuing(Optional<Unfinished> unfinished) implements AutoCloseable {
        @Override
        public void close() {
            unfinished.ifPresent(Unfinished::close);
        }
    }

    private static Continuing continuing(
            SliceRequest request,
            Databases databases,
            Preparation preparation,
            RunFacts facts,
            Supplier<FormerRows> rows) {
        return new Continuing(
                request.start() == SliceRequest.Start.ANEW
                        ? Optional.empty()
                        : Unfinished.find(request, databases, preparation, facts, rows));
    }

    private Dialect commonDialect(SliceRequest request) {
        String type = request.target() instanceof Destination.Database database
                ? database.connection().type()
                : request.sources().get(0).type();
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
