package io.github.dbslicer.cli.explain;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.explain.Explanation;
import io.github.dbslicer.explain.Referring;
import io.github.dbslicer.explain.Rule;
import java.util.ArrayList;
import java.util.List;

/** Why a row is not in the slice, and what would bring it there. */
final class OutsideText {
    private final Explanation.Outside outside;

    OutsideText(Explanation.Outside outside) {
        this.outside = outside;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Names.row(outside.row()) + " is not in the slice.");
        lines.add("");
        lines.add("  It is no seed: " + rule() + ".");
        List<Referring> referring =
                outside.references().stream().filter(each -> each.rows() > 0).toList();
        if (outside.references().isEmpty()) {
            lines.add("  No reference leads to its table.");
        } else if (referring.isEmpty()) {
            lines.add("  No row references it.");
        } else {
            lines.add("  No row of the slice references it. These rows do; with any one of them it would come:");
            referring.forEach(each -> lines.add("    " + line(each)));
        }
        return lines;
    }

    private String rule() {
        String table = Names.table(outside.row().table());
        if (outside.rule() instanceof Rule.UponRequest) {
            return "no rule selects rows of " + table + ", which come only where others reference them";
        }
        if (!outside.inScope()) {
            return table + " is not among --tables, so that its rule does not count";
        }
        if (outside.rule() instanceof Rule.Join join) {
            return "it joins no seed of " + Names.table(join.relation().parent()) + " by "
                    + Names.columns(join.relation());
        }
        return "it is not selected by "
                + ExplainText.rule((Rule.Where) outside.rule(), outside.row().table());
    }

    private static String line(Referring referring) {
        boolean all = !referring.more() && referring.examples().size() == referring.rows();
        List<String> keys = referring.examples().stream()
                .filter(row -> !row.key().isEmpty())
                .map(Names::key)
                .toList();
        return (referring.more() ? "more than " : "") + Measures.rows(referring.rows()) + " of "
                + Names.table(referring.relation().child()) + " by " + Names.columns(referring.relation()) + " ("
                + Names.origin(referring.relation()) + ")"
                + (keys.isEmpty() ? "" : ": " + Names.list(keys, !all))
                + (referring.possible() ? "" : "; no row of that table comes by these rules");
    }
}
