package io.github.dbslicer.report;

import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.survey.Survey;
import io.github.dbslicer.verify.Verification;
import java.util.List;
import java.util.Optional;

/**
 * All that is told of a slice, before it is cut or after.
 *
 * @param survey what was found out without cutting it; empty where nobody asked
 * @param cut what the run did; empty before it
 * @param verification what came of holding the target against the source; empty where that was not done
 * @param warnings of the run, in words for the user
 */
public record Account(
        Outline outline,
        Optional<Survey> survey,
        Optional<Cut> cut,
        Optional<Verification> verification,
        List<String> warnings) {

    public Account {
        warnings = List.copyOf(warnings);
    }

    /** The account of a slice that is not cut. */
    public static Account of(Survey survey) {
        return new Account(survey.outline(), Optional.of(survey), Optional.empty(), Optional.empty(), List.of());
    }

    /** With what a verification found. */
    public Account verified(Verification found) {
        return new Account(outline, survey, cut, Optional.of(found), warnings);
    }
}
