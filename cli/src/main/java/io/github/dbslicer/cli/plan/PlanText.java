package io.github.dbslicer.cli.plan;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.survey.Rows;
import io.github.dbslicer.survey.Survey;
import io.github.dbslicer.survey.TableSurvey;
import io.github.dbslicer.survey.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The plan of a slice as people read it, on 80 columns. */
public final class PlanText {
    private static final int MOST_NAMED = 12;

    private final Survey survey;
    private final boolean everything;
    private final boolean colors;

    /** @param everything whether long lists and texts are not cut */
    public PlanText(Survey survey, boolean everything, boolean colors) {
        this.survey = survey;
        this.everything = everything;
        this.colors = colors;
    }

    /** The tables that rows come from, those that none come from, all rows together, and warnings. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(Paragraph.lines(
                "", "  ", "Plan of a slice from " + survey.outline().source() + ". Nothing was changed."));
        lines.add("");
        lines.addAll(new TableLines(survey, new Reasons(everything), colors).lines());
        lines.add("");
        lines.addAll(Paragraph.lines("", "  ", total()));
        lines.addAll(without());
        lines.addAll(legend());
        List<String> warnings = new WarningLines(everything, colors).lines(survey.warnings());
        if (!warnings.isEmpty()) {
            lines.add("");
            lines.addAll(warnings);
        }
        return lines;
    }

    private Stream<TableSurvey> arriving() {
        return survey.tables().values().stream().filter(table -> table.arrival().way() != Way.NONE);
    }

    private String total() {
        long unknown = arriving().filter(table -> table.rows().isEmpty()).count();
        Rows rows = arriving().flatMap(table -> table.rows().stream()).reduce(Rows.counted(0), Rows::plus);
        String tables = " of " + Measures.things(arriving().count(), "table", "tables") + " out of "
                + survey.tables().size();
        boolean sized = arriving().allMatch(table -> table.sliceBytes().isPresent());
        long bytes = arriving()
                .map(TableSurvey::sliceBytes)
                .flatMapToLong(OptionalLong::stream)
                .sum();
        return "In all " + Amounts.rows(rows) + " rows" + tables
                + (sized ? ", " + Amounts.bytes(bytes, rows.certainty()) : "")
                + (unknown == 0 ? "." : ", and those of which it is not known (?).");
    }

    private List<String> without() {
        List<String> names = survey.tables().entrySet().stream()
                .filter(entry -> entry.getValue().arrival().way() == Way.NONE)
                .map(entry -> entry.getKey())
                .map(TableId::shortName)
                .toList();
        return names.isEmpty()
                ? List.of()
                : Paragraph.lines(
                        "", "  ", "No rows of " + Reasons.named(names, everything ? names.size() : MOST_NAMED) + ".");
    }

    private List<String> legend() {
        List<Rows.Certainty> used = survey.tables().values().stream()
                .flatMap(table -> Stream.of(table.rows(), table.seeds(), table.source()))
                .flatMap(rows -> rows.stream())
                .map(Rows::certainty)
                .distinct()
                .toList();
        StringBuilder legend = new StringBuilder(
                "Stages come in the order of their numbers: what rules select first, then what that references. ");
        if (used.contains(Rows.Certainty.ESTIMATED)) {
            legend.append("~ is by the source's statistics. ");
        }
        if (used.contains(Rows.Certainty.AT_MOST)) {
            legend.append("'up to' is what there is, or what references it, at the most. ");
        }
        if (!survey.counted()) {
            legend.append("--count counts the rows that rules select.");
        }
        return Paragraph.lines("", "  ", legend.toString());
    }
}
