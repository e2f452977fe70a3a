package io.github.dbslicer.slice;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.Target;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.FileFormats;
import io.github.dbslicer.file.FileTarget;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The open databases of a run. */
final class Databases implements AutoCloseable {
    private final List<SourceDatabase> sources;
    private final Target target;
    private final Courtesy courtesy;

    private Databases(List<SourceDatabase> sources, Target target, Courtesy courtesy) {
        this.sources = sources;
        this.target = target;
        this.courtesy = courtesy;
    }

    /** Opens all, sources and target side by side; where one is refused, those that are open are closed again. */
    static Databases open(Dialect dialect, SliceRequest request) {
        Opening<Target> target = new Opening<>(() -> openTarget(dialect, request.target()), Target::close);
        List<SourceDatabase> sources = openSources(dialect, request, target);
        try {
            Databases databases =
                    new Databases(sources, target.get(), request.reading().courtesy());
            databases.refuseSameDatabase(request);
            sources.replaceAll(KeptSessions::new);
            return databases;
        } catch (RuntimeException refused) {
            sources.forEach(SourceDatabase::close);
            throw refused;
        }
    }

    private static Target openTarget(Dialect dialect, Destination destination) {
        if (destination instanceof Destination.File file) {
            return new FileFormats().format(file.output().format()).open(file.output());
        }
        return dialect.openTarget(((Destination.Database) destination).connection());
    }

    private static List<SourceDatabase> openSources(Dialect dialect, SliceRequest request, Opening<Target> target) {
        List<SourceDatabase> sources = List.of();
        try {
            sources = new OneState(
                            request,
                            index -> dialect.openSource(request.sources().get(index), terms(request, index)))
                    .open();
            sources.forEach(source -> Pacing.check(request.reading().courtesy(), source));
            return sources;
        } catch (RuntimeException refused) {
            target.abandon();
            sources.forEach(SourceDatabase::close);
            throw refused;
        }
    }

    /** Workers take sources in turn; the first of them has one more where they do not come out even. */
    private static ReadTerms terms(SliceRequest request, int source) {
        Courtesy courtesy = request.reading().courtesy();
        int sources = request.sources().size();
        int share = Math.max(1, (request.workers() - source + sources - 1) / sources);
        return new ReadTerms(request.reading().consistency(), courtesy.rowSessions(share), courtesy.statementTimeout());
    }

    private void refuseSameDatabase(SliceRequest request) {
        for (int index = 0; index < sources.size(); index++) {
            if (isSource(index)) {
                target.close();
                throw new SliceException(
                        ErrorCode.CONFIGURATION,
                        "Connections '" + request.sources().get(index).name() + "' and '"
                                + request.target().name() + "' lead to the same database, "
                                + sources.get(index).description()
                                + ". The target is emptied before a slice is written: name another one.");
            }
        }
    }

    private boolean isSource(int index) {
        SourceDatabase source = sources.get(index);
        return targetDatabase()
                .map(database -> database.isSameAs(source))
                .orElseGet(() -> target instanceof FileTarget file && file.isSameAs(source));
    }

    /** The one whose structure is read. */
    SourceDatabase source() {
        return sources.get(0);
    }

    List<SourceDatabase> sources() {
        return sources;
    }

    /** For each worker that the sources have a session for: the source that it reads from. */
    List<SourceDatabase> sourceOfWorkers(int workers) {
        List<SourceDatabase> ofWorkers = new ArrayList<>();
        int most = sources.stream().mapToInt(SourceDatabase::sessions).max().orElse(1);
        for (int turn = 0; turn < most; turn++) {
            for (SourceDatabase source : sources) {
                if (turn < source.sessions() && ofWorkers.size() < workers) {
                    ofWorkers.add(source);
                }
            }
        }
        return ofWorkers;
    }

    /** A session, not open yet, for each worker that the sources have one for. */
    List<ReaderSession> readers(int workers, SliceListener listener) {
        IdentityHashMap<SourceDatabase, Pacing> pacings = new IdentityHashMap<>();
        return sourceOfWorkers(workers).stream()
                .map(source -> new ReaderSession(
                        source, pacings.computeIfAbsent(source, one -> new Pacing(courtesy, one, listener))))
                .toList();
    }

    Target target() {
        return target;
    }

    /** What of the source's definitions the target gets: of a file that can hold them all that is usual, where the request says nothing. */
    Optional<SchemaScope> copied(SliceRequest request) {
        if (target instanceof FileTarget file) {
            return file.format().holdsSchema()
                    ? Optional.of(request.copySchema().orElse(SchemaScope.OBJECTS))
                    : Optional.empty();
        }
        return request.copySchema();
    }

    /** Empty where the slice goes to a file. */
    Optional<TargetDatabase> targetDatabase() {
        return target instanceof TargetDatabase database ? Optional.of(database) : Optional.empty();
    }

    @Override
    public void close() {
        try (target) {
            sources.forEach(SourceDatabase::close);
        }
    }
}
