package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of a row whether and why it is in the slice. */
final class Answer {
    private static final int EXAMPLES = 3;

    private final Scene scene;
    private final RowFinder finder;
    private final Search search;
    private final SeedReason reason;

    Answer(Scene scene, RowFinder finder, Search search) {
        this.scene = scene;
        this.finder = finder;
        this.search = search;
        this.reason = new SeedReason(scene, finder);
    }

    /**
     * Answers a question.
     *
     * @throws SliceException {@code SOURCE_READ} where there is none, {@code USAGE} where there are several
     */
    Explanation of(Question question) {
        List<SeenRow> rows = finder.rows(question.table(), question.lookup());
        if (rows.isEmpty()) {
            throw new SliceException(
                    ErrorCode.SOURCE_READ,
                    "No row of " + question.table().shortName()
                            + " in the source has this key, so that none can be in the slice.");
        }
        if (rows.size() > 1) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    rows.size() + " rows of " + question.table().shortName()
                            + " have this key, as text or as a number. Name the one by another key.");
        }
        SeenRow row = rows.get(0);
        return search.find(row, question.lookup())
                .<Explanation>map(chain -> new Explanation.InSlice(row.name(), reason.of(chain.seed()), chain.steps()))
                .orElseGet(() -> outside(row));
    }

    private Explanation outside(SeenRow row) {
        List<Referring> references = new ArrayList<>();
        for (Relation relation : scene.relations()) {
            if (relation.parent().equals(row.table().id())) {
                references.add(referring(row, relation));
            }
        }
        boolean inScope = scene.ground().scope().contains(row.table().id());
        return new Explanation.Outside(row.name(), reason.rule(row.table().id()), inScope, references);
    }

    private Referring referring(SeenRow row, Relation relation) {
        List<SeenRow> rows = key(row, relation)
                .map(key -> {
                    RowFilter some = RowFinder.first(relation.condition(), Optional.empty(), Referring.MOST + 1);
                    return finder.rows(relation.child(), finder.children(relation, key, Optional.of(some)));
                })
                .orElse(List.of());
        return new Referring(
                relation,
                Math.min(rows.size(), Referring.MOST),
                rows.size() > Referring.MOST,
                rows.stream().limit(EXAMPLES).map(SeenRow::name).toList(),
                scene.isWritten(Selection.slice(relation.child())));
    }

    /** What rows reference the row by; empty where none can. */
    private Optional<KeyList> key(SeenRow row, Relation relation) {
        return row.meets(relation.parentCondition())
                ? row.key(finder.codec(relation), relation.parentColumns())
                : Optional.empty();
    }
}
