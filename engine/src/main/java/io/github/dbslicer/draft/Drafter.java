package io.github.dbslicer.draft;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.survey.SuspectFinder;
import io.github.dbslicer.survey.Suspicion;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a rules file for a database that runs as it is: it selects some rows wherever there are any. The source is only read, and of
 * each table no more than a few thousand rows where that is no small table.
 */
public final class Drafter {
    private final Dialects dialects;
    private final LocalDate today;

    /** @param today which rows are new is judged by */
    public Drafter(Dialects dialects, LocalDate today) {
        this.dialects = dialects;
        this.today = today;
    }

    /**
     * Drafts rules for every table; views are none. An interrupt of the calling thread ends it between two questions.
     *
     * @throws io.github.dbslicer.error.SliceException where it could not be done; tables that could not be read are part of the result
     */
    public Draft draft(DraftRequest request, StepListener listener) {
        Dialect dialect = dialects.dialect(request.source().type());
        // One session that sees each statement as it comes: nothing is held back for it, and nothing locked.
        ReadTerms terms = new ReadTerms(Consistency.NONE, 1, request.courtesy().statementTimeout());
        try (SourceDatabase source = dialect.openSource(request.source(), terms)) {
            listener.step("Reading the schema of " + source.description());
            DatabaseSchema schema = source.schema();
            SliceListener told = told(listener);
            listener.step("Looking for references that are not declared");
            List<Suspicion> suspicions =
                    new SuspectFinder(source, request.courtesy(), told).find(schema, schema.relations());
            try (Questions questions = new Questions(source, request.courtesy(), told)) {
                listener.step("Counting rows");
                DatabaseFacts facts = DatabaseFacts.of(schema, counts(schema, questions), suspicions);
                listener.step("Looking for dates");
                Map<TableId, TableRule> rules = new RuleChooser(
                                facts,
                                new TimeSampler(questions, dialect.ruleSql(), today),
                                new Conditions(questions, dialect.ruleSql(), today, request.rows()))
                        .choose();
                DraftText text = new DraftText(facts, rules);
                return new Draft(
                        text.lines(source.origin(), request.options()),
                        text.summary(),
                        questions.unread().stream().map(TableId::shortName).toList());
            }
        }
    }

    private static Map<TableId, RowCount> counts(DatabaseSchema schema, Questions questions) {
        RowCounter counter = new RowCounter(questions);
        Map<TableId, RowCount> counts = new LinkedHashMap<>();
        for (Table table : schema.tables()) {
            counts.put(table.id(), counter.count(table));
        }
        return counts;
    }

    private static SliceListener told(StepListener listener) {
        return new SliceListener() {
            @Override
            public void notice(String message) {
                listener.step(message);
            }

            @Override
            public void warning(String message) {
                listener.warning(message);
            }
        };
    }
}
