package io.github.dbslicer.explain;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.RunMemory;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.slice.Groundwork;
import io.github.dbslicer.slice.Pacing;
import io.github.dbslicer.slice.SliceListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Says why rows are in a slice, or why they are not, without cutting the slice: by the rules, and by the rows of the source as they are met. Nothing is
 * changed, and no one moment of the source is held on to.
 */
public final class Explainer {
    private final Dialects dialects;

    public Explainer(Dialects dialects) {
        this.dialects = dialects;
    }

    /**
     * Explains rows, each by itself. An interrupt of the calling thread ends it between two queries.
     *
     * @return in the order of the request
     * @throws SliceException {@code USAGE} where no table or no key is called so, {@code SOURCE_READ} where no row has the key or the source could
     *     not be read, and for all that would keep the slice from being exact
     */
    public List<Explanation> explain(ExplainRequest request, StepListener listener) {
        Dialect dialect = dialects.dialect(request.extent().sources().get(0).type());
        try (SourceDatabase source = open(request, dialect)) {
            listener.step("Reading the schema of " + source.description());
            Groundwork ground = Groundwork.lay(List.of(source), dialect, request.extent(), warning -> {
                if (warning.unindexed().isEmpty()) {
                    listener.warning(warning.message());
                }
            });
            Scene scene = new Scene(ground, request.extent().rules());
            List<Question> questions = request.rows().stream()
                    .map(row -> Question.of(row, ground.schema(), dialect))
                    .toList();
            Pacing pacing = new Pacing(request.courtesy(), source, notices(listener));
            try (ReadSession expanding = pacing.paced(source.openSession());
                    ReadSession asking = pacing.paced(source.openSession())) {
                RowFinder finder =
                        new RowFinder(asking, scene, new EqualSides(source, ground.schema()), new KeyText(dialect));
                List<Explanation> answers = new ArrayList<>();
                for (Question question : questions) {
                    listener.step("Looking for what leads to the row of "
                            + question.table().shortName());
                    try (RunMemory memory = RunMemory.open(request.interim())) {
                        Search search = new Search(scene, memory.keys(), expanding, finder, listener);
                        answers.add(new Answer(scene, finder, search).of(question));
                    }
                }
                return answers;
            }
        }
    }

    /** What its sessions see is each statement as it comes: nothing is held back for them, and nothing locked. */
    private static SourceDatabase open(ExplainRequest request, Dialect dialect) {
        ReadTerms terms = new ReadTerms(Consistency.NONE, 2, request.courtesy().statementTimeout());
        return request.extent()
                .opening(() -> dialect.openSource(request.extent().sources().get(0), terms));
    }

    private static SliceListener notices(StepListener listener) {
        return new SliceListener() {
            @Override
            public void notice(String message) {
                listener.step(message);
            }
        };
    }
}
