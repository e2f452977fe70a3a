package io.github.dbslicer.cli.explain;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.explain.Explanation;
import io.github.dbslicer.explain.Referring;
import io.github.dbslicer.explain.Rule;
import io.github.dbslicer.schema.Relation;
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
            List<Referring> possible =
                    referring.stream().filter(Referring::possible).toList();
            lines.add("  No row of the slice references it.");
            list("  It would come with any one of these rows:", possible, lines);
            list(
                    "  It is referenced by these rows, too, of tables that the slice takes no row of:",
                    referring.stream().filter(each -> !each.possible()).toList(),
                    lines);
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

    private static void list(String heading, List<Referring> references, List<String> lines) {
        if (!references.isEmpty()) {
            lines.add(heading);
            references.forEach(each -> lines.add("    " + line(each)));
        }
    }

    private static String line(Referring referring) {
        boolean all = !referring.more() && referring.examples().size() == referring.rows();
        List<String> keys = referring.examples().stream()
                .filter(row -> !row.key().isEmpty())
                .map(Names::key)
                .toList();
        Relation relation = referring.relation();
        return (referring.more() ? "more than " : "") + Measures.rows(referring.rows()) + " of "
                + Names.table(relation.child()) + " by " + Names.columns(relation)
                + (relation.declared() ? "" : " (" + Names.origin(relation) + ")")
                + (keys.isEmpty() ? "" : ": " + Names.list(keys, !all));
    }
}
