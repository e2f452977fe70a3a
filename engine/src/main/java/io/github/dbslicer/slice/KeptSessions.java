package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.dialect.ForwardingReadSession;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SourceLoad;
import io.github.dbslicer.dialect.TableSize;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A source whose sessions last as long as it does: one that a worker is done with is given to the next who asks. There are servers on which
 * a session that has ended takes the moment that it saw with it.
 */
final class KeptSessions implements SourceDatabase {
    private final SourceDatabase source;
    private final Queue<ReadSession> idle = new ConcurrentLinkedQueue<>();

    KeptSessions(SourceDatabase source) {
        this.source = source;
    }

    @Override
    public ReadSession openSession() {
        ReadSession session = idle.poll();
        return new Lent(session == null ? source.openSession() : session);
    }

    @Override
    public void close() {
        try (source) {
            for (ReadSession left = idle.poll(); left != null; left = idle.poll()) {
                left.close();
            }
        }
    }

    /** A session that comes back when it is closed, unless it was broken off. */
    private final class Lent extends ForwardingReadSession {
        private boolean aborted;
        private boolean closed;

        private Lent(ReadSession session) {
            super(session);
        }

        @Override
        public synchronized void abort() {
            // Once it was given back it is another's.
            if (!closed) {
                aborted = true;
                session().abort();
            }
        }

        @Override
        public synchronized void close() {
            if (closed) {
                return;
            }
            closed = true;
            if (aborted) {
                session().close();
            } else {
                idle.add(session());
            }
        }
    }

    @Override
    public String description() {
        return source.description();
    }

    @Override
    public String origin() {
        return source.origin();
    }

    @Override
    public Optional<Path> localFile() {
        return source.localFile();
    }

    @Override
    public String identity() {
        return source.identity();
    }

    @Override
    public DatabaseSchema schema() {
        return source.schema();
    }

    @Override
    public List<String> unreadable(Collection<Table> tables) {
        return source.unreadable(tables);
    }

    @Override
    public SchemaScript schemaScript(SchemaScope scope) {
        return source.schemaScript(scope);
    }

    @Override
    public List<SchemaScript.Definition> counters() {
        return source.counters();
    }

    @Override
    public void checkExpressions(Table table, Collection<String> expressions) {
        source.checkExpressions(table, expressions);
    }

    @Override
    public Set<Equivalence> equivalences(Table table, Column column) {
        return source.equivalences(table, column);
    }

    @Override
    public Map<TableId, TableSize> sizes(Collection<Table> tables) {
        return source.sizes(tables);
    }

    @Override
    public int sessions() {
        return source.sessions();
    }

    @Override
    public Moment moment() {
        return source.moment();
    }

    @Override
    public List<String> caveats(Collection<Table> tables) {
        return source.caveats(tables);
    }

    @Override
    public SourceLoad load() {
        return source.load();
    }

    @Override
    public boolean replacesSessions() {
        return source.replacesSessions();
    }

    @Override
    public boolean isLost(SliceException failure) {
        return source.isLost(failure);
    }

    @Override
    public void keepAlive() {
        source.keepAlive();
    }

    @Override
    public Optional<String> comparablePosition() {
        return source.comparablePosition();
    }

    @Override
    public void cancel() {
        source.cancel();
    }
}
