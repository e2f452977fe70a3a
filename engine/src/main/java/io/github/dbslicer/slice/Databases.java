package io.github.dbslicer.slice;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.ArrayList;
import java.util.List;

/** The open databases of a run. */
final class Databases implements AutoCloseable {
    private final List<SourceDatabase> sources;
    private final TargetDatabase target;

    private Databases(List<SourceDatabase> sources, TargetDatabase target) {
        this.sources = sources;
        this.target = target;
    }

    /** Opens all; where one is refused, those that are open are closed again. */
    static Databases open(Dialect dialect, SliceRequest request) {
        List<SourceDatabase> sources = new ArrayList<>();
        try {
            for (ConnectionConfig config : request.sources()) {
                sources.add(dialect.openSource(config));
            }
            Databases databases = new Databases(sources, dialect.openTarget(request.target()));
            databases.refuseSameDatabase(request);
            return databases;
        } catch (RuntimeException refused) {
            sources.forEach(SourceDatabase::close);
            throw refused;
        }
    }

    private void refuseSameDatabase(SliceRequest request) {
        for (int index = 0; index < sources.size(); index++) {
            if (target.isSameAs(sources.get(index))) {
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

    /** The one whose structure is read. */
    SourceDatabase source() {
        return sources.get(0);
    }

    List<SourceDatabase> sources() {
        return sources;
    }

    TargetDatabase target() {
        return target;
    }

    @Override
    public void close() {
        try (target) {
            sources.forEach(SourceDatabase::close);
        }
    }
}
