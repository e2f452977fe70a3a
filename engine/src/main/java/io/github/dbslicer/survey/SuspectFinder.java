package io.github.dbslicer.survey;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.slice.Pacing;
import io.github.dbslicer.slice.SliceListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds references that a database does not declare, by names and data: names decide which columns may reference which key, and a sample of
 * the values confirms or refutes it. Values alone prove nothing, since small numbers are in every table's key. Some rows of each table
 * that has such columns are read, over one session, and nothing is kept. For one thread.
 */
public final class SuspectFinder {
    private final SourceDatabase source;
    private final Courtesy courtesy;
    private final SliceListener listener;

    /** @param listener is told of waiting, and of tables that could not be looked at */
    public SuspectFinder(SourceDatabase source, Courtesy courtesy, SliceListener listener) {
        this.source = source;
        this.courtesy = courtesy;
        this.listener = listener;
    }

    /**
     * What the tables of a schema are likely to reference besides what is known, table by table. At most one for the same columns. Where a
     * table holds no such values, names alone decide, and only those that leave no doubt.
     *
     * @param known references, declared and of the rules; their columns are not looked at
     * @throws SliceException but not where a table cannot be read, which the listener is warned of
     */
    public List<Suspicion> find(DatabaseSchema schema, Collection<Relation> known) {
        NamedReferences references = new NamedReferences(schema, known);
        Pacing pacing = new Pacing(courtesy, source, listener);
        List<Suspicion> suspicions = new ArrayList<>();
        List<Table> rest = List.copyOf(schema.tables());
        while (!rest.isEmpty()) {
            try (ReadSession session = pacing.paced(source.openSession())) {
                rest = rest.subList(findUntilFailure(rest, references, session, suspicions), rest.size());
            }
        }
        return List.copyOf(suspicions);
    }

    /** How many tables are done with, the one that failed included: a session that had to give up is not used again. */
    private int findUntilFailure(
            List<Table> tables, NamedReferences references, ReadSession session, List<Suspicion> suspicions) {
        for (int index = 0; index < tables.size(); index++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.");
            }
            Table table = tables.get(index);
            try {
                suspicions.addAll(find(table, references.of(table), session));
            } catch (SliceException failure) {
                if (failure.code() != ErrorCode.SOURCE_READ) {
                    throw failure;
                }
                listener.warning(String.valueOf(failure.getMessage()));
                session.abort();
                return index + 1;
            }
        }
        return tables.size();
    }

    private static List<Suspicion> find(Table table, Map<List<String>, List<Suspect>> suspects, ReadSession session) {
        if (suspects.isEmpty()) {
            return List.of();
        }
        Set<String> names =
                suspects.keySet().stream().flatMap(List::stream).collect(java.util.stream.Collectors.toSet());
        List<Column> columns = table.columns().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
        ReferenceSample sample = ReferenceSample.read(session, table, columns);
        List<Suspicion> suspicions = new ArrayList<>();
        for (List<Suspect> rivals : suspects.values()) {
            for (Suspect suspect : rivals) {
                Suspicion seen = sample.hold(suspect.relation(), suspect.parent(), session);
                if (suspect.isBorneOutBy(seen)) {
                    suspicions.add(seen);
                    break;
                }
            }
        }
        return suspicions;
    }
}
