package io.github.dbslicer.scan;

import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Pacing;
import io.github.dbslicer.slice.SliceListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Samples of the tables of a source, and what kept some from being taken. For one thread. */
final class SourceSamples {
    private final SourceDatabase source;
    private final Dialect dialect;
    private final ScanRequest request;
    private final StepListener listener;
    private final Map<TableId, Map<Column, ColumnSample>> samples = new LinkedHashMap<>();
    private final Map<TableId, String> unread = new LinkedHashMap<>();

    SourceSamples(SourceDatabase source, Dialect dialect, ScanRequest request, StepListener listener) {
        this.source = source;
        this.dialect = dialect;
        this.request = request;
        this.listener = listener;
    }

    /** By column; empty where no value could be looked at. */
    Map<Column, ColumnSample> of(Table table) {
        return samples.getOrDefault(table.id(), Map.of());
    }

    /** Why, by table. */
    Map<TableId, String> unread() {
        return unread;
    }

    /** Reads as many rows of each table as are wanted, over one session after the other: one that had to give up is not used again. */
    void read(List<Table> tables) {
        if (request.rows() == 0) {
            return;
        }
        Pacing pacing = new Pacing(request.courtesy(), source, notices());
        List<Table> rest = tables;
        while (!rest.isEmpty()) {
            try (ReadSession session = pacing.paced(source.openSession())) {
                rest = rest.subList(readUntilFailure(session, rest), rest.size());
            }
        }
    }

    /** How many tables are done with, the one that failed included. */
    private int readUntilFailure(ReadSession session, List<Table> tables) {
        Sampler sampler = new Sampler(dialect, request.rows());
        for (int index = 0; index < tables.size(); index++) {
            Table table = tables.get(index);
            if (Thread.currentThread().isInterrupted()) {
                throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.");
            }
            listener.step("Looking at " + table.id().shortName());
            try {
                samples.put(table.id(), sampler.sample(session, table));
            } catch (SliceException failure) {
                if (failure.code() != ErrorCode.SOURCE_READ) {
                    throw failure;
                }
                String reason = String.valueOf(failure.getMessage());
                unread.put(table.id(), reason);
                listener.warning(reason);
                session.abort();
                return index + 1;
            }
        }
        return tables.size();
    }

    private SliceListener notices() {
        return new SliceListener() {
            @Override
            public void notice(String message) {
                listener.step(message);
            }
        };
    }
}
