package io.github.dbslicer.mask;

import io.github.dbslicer.config.MaskRules;
import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds columns that would be copied as they are though nobody says that they may be: one that was added to a table since, for example. */
final class StrictPrivacy {
    private final Spread spread;
    private final MaskRules rules;
    private final Problems problems;

    StrictPrivacy(Spread spread, MaskRules rules, Problems problems) {
        this.spread = spread;
        this.rules = rules;
        this.problems = problems;
    }

    /** @param strict where the file demands it */
    void check(Location strict, SlicePlan plan, DatabaseSchema schema) {
        Set<TableId> written = plan.written().stream().map(Selection::table).collect(Collectors.toSet());
        for (Table table : schema.tables()) {
            List<Column> open = table.columns().stream()
                    .filter(column -> open(table, column))
                    .toList();
            if (written.contains(table.id()) && !open.isEmpty()) {
                report(table, open, strict);
            }
        }
    }

    /** Generated columns are computed anew of what is written. A mask of some rows leaves the others. */
    private boolean open(Table table, Column column) {
        ColumnId id = new ColumnId(table.id(), column.name());
        return !column.generated()
                && spread.whole(id).isEmpty()
                && !spread.unclear(id)
                && spread.sql(id).isEmpty()
                && spread.kept(id).isEmpty();
    }

    private void report(Table table, List<Column> open, Location strict) {
        Optional<MaskRules.OfTable> entry = rules.find(table.id());
        boolean keeps = entry.filter(given -> !given.kept().isEmpty()).isPresent();
        String columns = Spelling.list(open.stream().map(Column::name).toList());
        String which = "privacy: strict, and the file does not say whether "
                + (open.size() == 1 ? "column " : "columns ") + columns + " of "
                + Spelling.quoted(table.id().shortName()) + " may be copied. Give masks, or ";
        String kept =
                open.stream().map(column -> MaskLabel.quoted(column.name())).collect(Collectors.joining(", "));
        String mend = keeps ? "add to its 'keep': " + kept : "add to it keep: [" + kept + "]";
        problems.add(
                entry.map(MaskRules.OfTable::location).orElse(strict),
                which
                        + (entry.isPresent()
                                ? mend
                                : "add to 'tables': "
                                        + MaskLabel.quoted(table.id().shortName()) + ": {rule: upon_request, keep: ["
                                        + kept + "]}"));
    }
}
