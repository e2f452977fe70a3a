package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Backoff;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Sends queries to the source: again, over another connection, where one is lost and what it saw can still be seen. For one thread. */
final class RepeatableQuery {
    private final RowPath path;
    private final ReaderSession session;

    RepeatableQuery(RowPath path, ReaderSession session) {
        this.path = path;
        this.session = session;
    }

    /** A query that reads rows. */
    interface Query {
        RowReader send(ReadSession session);
    }

    /** Takes the rows of the query down the path. Every batch, before any row is dropped, is shown to {@code arrivals}. */
    void run(Query query, RowPath.Arrivals arrivals) {
        try (Passage passage = path.begin(session, arrivals)) {
            repeat(
                    () -> {
                        try (RowReader reader = query.send(session.source())) {
                            passage.run(reader);
                        }
                        return passage;
                    },
                    passage::obstacle,
                    passage::rows);
        }
    }

    /** The answer to a query of which nothing is passed on before all of it is there. */
    <T> T answer(Function<ReadSession, T> query) {
        return repeat(() -> query.apply(session.source()), Optional::empty, () -> 0);
    }

    private <T> T repeat(Supplier<T> work, Supplier<Optional<String>> obstacle, LongSupplier progress) {
        Losses losses = new Losses(progress);
        while (true) {
            try {
                return work.get();
            } catch (SliceException failure) {
                losses.add(failure, () -> refuseUnrepeatable(failure, obstacle));
                session.dropSource(failure);
                path.announce("connect anew and ask again, since the connection is lost");
            }
        }
    }

    /** What went wrong since rows came last. */
    private static final class Losses {
        private final LongSupplier progress;
        private Optional<SliceException> first = Optional.empty();
        private Backoff backoff = new Backoff();
        private long reached;

        private Losses(LongSupplier progress) {
            this.progress = progress;
        }

        /** Returns when it is time for another attempt. */
        private void add(SliceException failure, Runnable check) {
            if (first.isEmpty() || progress.getAsLong() != reached) {
                check.run();
                first = Optional.of(failure);
                reached = progress.getAsLong();
                backoff = new Backoff();
            } else {
                checkAgain(failure, check);
            }
            if (!backoff.pause()) {
                throw ended(first.get(), " No other connection held within " + Backoff.inAll() + ".");
            }
        }

        private void checkAgain(SliceException failure, Runnable check) {
            try {
                check.run();
            } catch (SliceException last) {
                throw failure.code() == ErrorCode.SOURCE_CONNECTION
                        ? ended(
                                first.orElse(last),
                                " Over another connection it cannot be read on: " + last.getMessage())
                        : last;
            }
        }
    }

    private void refuseUnrepeatable(SliceException failure, Supplier<Optional<String>> obstacle) {
        // What fails may be the whole run, somewhere else.
        boolean ofSource = failure.code() == ErrorCode.SOURCE_READ || failure.code() == ErrorCode.SOURCE_CONNECTION;
        if (!ofSource || !session.losesSource(failure)) {
            throw failure;
        }
        if (!session.replacesSource()) {
            throw ended(
                    failure,
                    " With it ends the view of the source that the slice is cut from, which no other connection can have."
                            + " Run again, with --continue to keep what is there.");
        }
        obstacle.get().ifPresent(why -> {
            throw ended(failure, " Over another connection it cannot be read on: " + why + ".");
        });
    }

    private static SliceException ended(SliceException loss, String why) {
        return new SliceException(loss.code(), loss.getMessage() + why, loss);
    }
}
