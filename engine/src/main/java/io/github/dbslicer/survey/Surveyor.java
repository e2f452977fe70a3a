package io.github.dbslicer.survey;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.config.RulesWarning;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.run.BreakOff;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.slice.Groundwork;
import io.github.dbslicer.slice.SliceExtent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds out what can be known of a slice without cutting it. Nothing is written anywhere. */
public final class Surveyor {
    private final Dialects dialects;
    private final Large large;

    public Surveyor(Dialects dialects) {
        this(dialects, Large.USUAL);
    }

    Surveyor(Dialects dialects, Large large) {
        this.dialects = dialects;
        this.large = large;
    }

    /**
     * Surveys a slice. An interrupt of the calling thread ends it.
     *
     * @throws SliceException for everything that the sources can tell beforehand to keep the slice from being exact, as a run would
     */
    public Survey survey(SurveyRequest request, StepListener listener) {
        BreakOff breakOff = new BreakOff();
        return breakOff.call(() -> survey(request, listener, breakOff));
    }

    private Survey survey(SurveyRequest request, StepListener listener, BreakOff breakOff) {
        long started = System.nanoTime();
        Dialect dialect = commonDialect(request.extent());
        List<SourceDatabase> sources = new ArrayList<>();
        try {
            open(request, dialect, sources);
            breakOff.watch(sources);
            listener.step("Reading the schema of " + sources.get(0).description());
            List<RulesWarning> warnings = new ArrayList<>();
            Groundwork ground = Groundwork.lay(sources, dialect, request.extent(), warnings::add);
            Findings findings = new Findings(sources.get(0), ground, warnings);
            findings.numbers(request, listener);
            findings.suspicions(request.courtesy(), listener);
            return findings.survey(large, request.counting(), Duration.ofNanos(System.nanoTime() - started));
        } finally {
            sources.forEach(SourceDatabase::close);
        }
    }

    /** One session of each, that sees each statement as it comes: nothing is held back for it. */
    private static void open(SurveyRequest request, Dialect dialect, List<SourceDatabase> sources) {
        ReadTerms terms = new ReadTerms(Consistency.NONE, 1, request.courtesy().statementTimeout());
        request.extent().opening(() -> {
            request.extent().sources().forEach(config -> sources.add(dialect.openSource(config, terms)));
            return sources;
        });
    }

    private Dialect commonDialect(SliceExtent extent) {
        ConnectionConfig first = extent.sources().get(0);
        for (ConnectionConfig source : extent.sources()) {
            if (!source.type().equals(first.type())) {
                throw new SliceException(
                        ErrorCode.CONFIGURATION,
                        "Connection '" + first.name() + "' is " + first.type() + " and '" + source.name() + "' is "
                                + source.type()
                                + ". Several read connections must lead to copies of one database: give them the same type.");
            }
        }
        return dialects.dialect(first.type());
    }
}
