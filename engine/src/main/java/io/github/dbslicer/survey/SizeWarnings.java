package io.github.dbslicer.survey;

import io.github.dbslicer.dialect.ScanEstimate;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds large tables of which nearly everything comes, or much is read for little. */
final class SizeWarnings {
    private static final double NEARLY_ALL = 0.9;
    /** Of the rows of a table: past it a server reads all of them though it has an index. */
    private static final double WORTH_AN_INDEX = 0.1;

    private final Large large;

    SizeWarnings(Large large) {
        this.large = large;
    }

    /** @param estimate of how the rows of a condition are found; empty where the rule has none */
    List<Warning> of(Table table, TableSurvey survey, Optional<ScanEstimate> estimate) {
        List<Warning> warnings = new ArrayList<>();
        if (large.is(survey)) {
            whole(survey)
                    .ifPresent(message ->
                            warnings.add(new Warning(Warning.Kind.WHOLE_TABLE, Optional.of(table.id()), message)));
            estimate.filter(ScanEstimate::readsAll)
                    .filter(how ->
                            how.rows().isEmpty() || how.rows().getAsLong() < rows(survey.source()) * WORTH_AN_INDEX)
                    .ifPresent(how -> warnings.add(
                            new Warning(Warning.Kind.UNINDEXED_RULE, Optional.of(table.id()), unindexed(survey))));
        }
        return warnings;
    }

    private static Optional<String> whole(TableSurvey survey) {
        Optional<Rows> seeds = survey.seeds().filter(rows -> rows.certainty() != Rows.Certainty.AT_MOST);
        if (survey.arrival().readOnly() || seeds.isEmpty() && survey.arrival().way() != Way.WHOLE) {
            return Optional.empty();
        }
        boolean all = survey.arrival().way() == Way.WHOLE
                || rows(seeds) >= rows(survey.source()) * NEARLY_ALL && rows(survey.source()) > 0;
        String what = survey.arrival().way() == Way.WHOLE
                ? "its rule takes every row"
                : survey.arrival().way() == Way.JOIN
                        ? "the join takes nearly every row"
                        : "its rule takes nearly every row";
        return all
                ? Optional.of(what + " (" + number(survey.source())
                        + ") of a large table. If fewer will do, give it a rule with a narrower condition, let it join a"
                        + " table that has one, or take what others reference alone: upon_request.")
                : Optional.empty();
    }

    private static String unindexed(TableSurvey survey) {
        return "no index leads to the rows that its rule selects: all of them (" + number(survey.source())
                + ") are read once. If that is too much for the source, create an index on the columns of its condition.";
    }

    private static long rows(Optional<Rows> rows) {
        return rows.map(Rows::count).orElse(0L);
    }

    private static String number(Optional<Rows> rows) {
        return rows.map(known -> (known.certainty() == Rows.Certainty.COUNTED ? "" : "about ")
                        + String.format(Locale.ROOT, "%,d", known.count()) + " rows")
                .orElse("it is not known how many rows");
    }
}
