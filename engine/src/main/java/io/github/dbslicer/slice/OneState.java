package io.github.dbslicer.slice;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Opens the sources of a run. Several of them must show one state where the run is to show one: it is tried again while they move. */
final class OneState {
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 300;

    private final SliceRequest request;
    private final IntFunction<SourceDatabase> opening;

    /** @param opening of the source with that number */
    OneState(SliceRequest request, IntFunction<SourceDatabase> opening) {
        this.request = request;
        this.opening = opening;
    }

    /** @throws SliceException {@code SOURCE_CONNECTION} where they cannot be shown to show one state; none stays open then */
    List<SourceDatabase> open() {
        boolean several = request.sources().size() > 1 && request.reading().consistency() == Consistency.SNAPSHOT;
        for (int attempt = 1; ; attempt++) {
            List<SourceDatabase> sources = openAll();
            if (!several || sameState(sources)) {
                return sources;
            }
            SliceException refusal = refusal(sources);
            sources.forEach(SourceDatabase::close);
            if (attempt == TRIES) {
                throw refusal;
            }
            pause();
        }
    }

    private List<SourceDatabase> openAll() {
        List<SourceDatabase> sources = new ArrayList<>();
        try {
            IntStream.range(0, request.sources().size()).forEach(index -> sources.add(opening.apply(index)));
            return sources;
        } catch (RuntimeException refused) {
            sources.forEach(SourceDatabase::close);
            throw refused;
        }
    }

    private static boolean sameState(List<SourceDatabase> sources) {
        List<Optional<String>> states = sources.stream()
                .map(SourceDatabase::comparablePosition)
                .distinct()
                .toList();
        return states.size() == 1 && states.get(0).isPresent();
    }

    private SliceException refusal(List<SourceDatabase> sources) {
        StringBuilder states = new StringBuilder();
        for (int index = 0; index < sources.size(); index++) {
            states.append(index == 0 ? "" : ", ")
                    .append(request.sources().get(index).name())
                    .append(": ")
                    .append(sources.get(index).comparablePosition().orElse("unknown"));
        }
        return new SliceException(
                ErrorCode.SOURCE_CONNECTION,
                "The read connections do not show the same state of the database, or cannot prove it, in " + TRIES
                        + " tries (" + states
                        + "). Read from one of them, pause replication while the run begins, or set 'consistency: none' in config.yml,"
                        + " which gives up that rows fit together.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", ended);
        }
    }
}
