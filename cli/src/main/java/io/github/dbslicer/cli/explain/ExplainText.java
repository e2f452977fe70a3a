package io.github.dbslicer.cli.explain;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.config.Selector;
import io.github.dbslicer.dialect.SqlTemplate;
import io.github.dbslicer.explain.Explanation;
import io.github.dbslicer.explain.RowName;
import io.github.dbslicer.explain.Rule;
import io.github.dbslicer.explain.Seed;
import io.github.dbslicer.explain.Step;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.List;

/** An explanation for people: the rows of the chain below each other, from the seed to the row that was asked for. */
public final class ExplainText {
    /** Where the second column begins at the latest. */
    private static final int WIDEST = 44;

    private final Explanation explanation;

    public ExplainText(Explanation explanation) {
        this.explanation = explanation;
    }

    public List<String> lines() {
        return explanation instanceof Explanation.InSlice in
                ? inSlice(in)
                : new OutsideText((Explanation.Outside) explanation).lines();
    }

    private static List<String> inSlice(Explanation.InSlice in) {
        List<String> lines = new ArrayList<>();
        String row = Names.row(in.row());
        lines.add(
                in.steps().isEmpty()
                        ? row + " is in the slice: it is a seed."
                        : row + " is in the slice, "
                                + Measures.things(in.steps().size(), "reference", "references") + " from a seed:");
        lines.add("");
        List<Line> chain = new ArrayList<>();
        reasons(in.seed())
                .forEach(reason -> chain.add(
                        new Line(chain.isEmpty() ? "  " + Names.row(in.seed().row()) : "", reason)));
        in.steps()
                .forEach(step -> chain.add(
                        new Line("  -> " + Names.row(step.to()), "by " + reference(step.relation(), step.to()))));
        int width = chain.stream()
                .mapToInt(line -> Printable.width(line.row()))
                .filter(columns -> columns <= WIDEST)
                .max()
                .orElse(WIDEST);
        chain.forEach(line -> lines.add(line.text(width)));
        return lines;
    }

    private record Line(String row, String why) {
        private String text(int width) {
            return row + " ".repeat(Math.max(0, width - Printable.width(row))) + "   " + why;
        }
    }

    /** A line each. */
    private static List<String> reasons(Seed seed) {
        List<String> reasons = new ArrayList<>();
        String begin = "a seed: it";
        TableId table = seed.row().table();
        for (Step join : seed.joins()) {
            reasons.add(begin + " joins " + Names.row(join.to()) + " by " + reference(join.relation(), join.to()));
            begin = "which";
            table = join.to().table();
        }
        if (seed.rule() instanceof Rule.Where where) {
            reasons.add((seed.joins().isEmpty() ? "a seed of " : "which is selected by ") + rule(where, table));
        }
        return reasons;
    }

    static String rule(Rule.Where where, TableId table) {
        String condition = new Selector.Where(where.condition()).all()
                ? "every row"
                : "where " + Names.sql(SqlTemplate.expand(where.condition(), table.shortName()));
        return "rule " + Printable.line(where.name()) + ": " + condition;
    }

    /** The columns, those of the row that is referenced too where they are not its key. */
    private static String reference(Relation relation, RowName to) {
        List<String> key = to.key().stream().map(RowName.Part::column).toList();
        String referenced = key.containsAll(relation.parentColumns())
                ? ""
                : " = " + Printable.line(String.join(", ", relation.parentColumns()));
        return Names.columns(relation) + referenced + " (" + Names.origin(relation) + ")";
    }
}
