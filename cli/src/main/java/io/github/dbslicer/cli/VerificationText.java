package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.verify.Finding;
import io.github.dbslicer.verify.RelationResult;
import io.github.dbslicer.verify.TableResult;
import io.github.dbslicer.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a verification found, for people. */
final class VerificationText {
    private static final int NUMBER_COLUMNS = 14;

    private VerificationText() {}

    /** A table of counts, what limits them, every difference that is known by its key, and the verdict last. */
    static List<String> lines(Verification result, Verbosity verbosity) {
        List<String> lines = new ArrayList<>();
        if (verbosity != Verbosity.QUIET) {
            lines.addAll(counts(result));
            lines.addAll(limits(result));
        }
        List<String> otherwise = result.maskedOtherwise();
        if (!otherwise.isEmpty()) {
            lines.add("Nearly every value of " + Measures.things(otherwise.size(), "masked column", "masked columns")
                    + " is another than the mask makes of the source's: " + String.join(", ", otherwise)
                    + ". Most likely the slice was masked under another masking key, or by other masks.");
        }
        result.tables().forEach(table -> lines.addAll(differences(table, named(table, otherwise))));
        result.relations().forEach(relation -> lines.addAll(differences(relation)));
        if (verbosity != Verbosity.QUIET || !result.passed()) {
            lines.add(verdict(result));
        }
        return lines.stream().map(Printable::line).toList();
    }

    private static List<String> counts(Verification result) {
        List<TableResult> shown = result.tables().stream()
                .filter(table -> table.rows() > 0 || !table.passed())
                .toList();
        int names = shown.stream()
                .mapToInt(table -> Printable.width(Printable.line(name(table.table()))))
                .reduce("table".length(), Math::max);
        List<String> lines = new ArrayList<>();
        lines.add(line("table", names, "rows", "compared", "differences"));
        for (TableResult table : shown) {
            lines.add(line(
                    Printable.line(name(table.table())),
                    names,
                    Measures.count(table.rows()),
                    Measures.count(table.compared()),
                    Measures.count(differing(table))));
        }
        return lines;
    }

    private static String line(String name, int names, String... numbers) {
        StringBuilder line = new StringBuilder(Printable.left(name, names));
        for (String number : numbers) {
            line.append(Printable.right(number, NUMBER_COLUMNS));
        }
        return line.toString();
    }

    private static List<String> limits(Verification result) {
        List<String> lines = new ArrayList<>();
        for (TableResult table : result.tables()) {
            if (!table.maskedColumns().isEmpty() || !table.recomputed().isEmpty()) {
                lines.add("Masked: " + name(table.table()) + ": " + masked(table));
            }
            table.notes().forEach(note -> lines.add(name(table.table()) + ": " + note));
        }
        for (RelationResult relation : result.relations()) {
            if (relation.sourceOrphans() > 0) {
                lines.add("Orphans in the source, and so in the target: " + relation.relation() + ": "
                        + Measures.rows(relation.sourceOrphans()));
            }
            if (relation.maskedApart() > 0) {
                lines.add("References that masks have parted: " + relation.relation() + ": "
                        + Measures.rows(relation.maskedApart()));
            }
        }
        return lines;
    }

    private static String masked(TableResult table) {
        return Stream.concat(
                        table.recomputed().stream().map(column -> column.column() + " (recomputed)"),
                        table.maskedColumns().stream().map(column -> column + " (SQL, not compared)"))
                .collect(Collectors.joining(", "));
    }

    /** Whether its rows are told by key: not where all of them differ for one reason. */
    private static boolean named(TableResult table, List<String> otherwise) {
        return table.recomputed().stream()
                .noneMatch(column -> otherwise.contains(name(table.table()) + "." + column.column()));
    }

    private static List<String> differences(TableResult table, boolean named) {
        List<String> lines = new ArrayList<>();
        String name = name(table.table());
        table.faults().forEach(fault -> lines.add(name + ": " + fault));
        table.counts().forEach((kind, count) -> {
            lines.add(name + ": " + Measures.rows(count) + " " + kind.words(count));
            if (named) {
                lines.addAll(keys(table.findings(), kind, count));
            }
        });
        return lines;
    }

    private static List<String> differences(RelationResult relation) {
        if (relation.passed()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        long count = relation.dangling();
        lines.add(relation.relation() + ": " + Measures.rows(count) + " " + Finding.Kind.DANGLING.words(count));
        lines.addAll(keys(relation.findings(), Finding.Kind.DANGLING, count));
        return lines;
    }

    private static List<String> keys(List<Finding> findings, Finding.Kind kind, long count) {
        List<String> lines = findings.stream()
                .filter(finding -> finding.kind() == kind && !finding.key().isEmpty())
                .map(VerificationText::key)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!lines.isEmpty() && lines.size() < count) {
            lines.add("  and " + Measures.rows(count - lines.size()) + " more");
        }
        return lines;
    }

    private static String key(Finding finding) {
        String key = finding.key().stream()
                .map(part -> part.column() + " = " + part.value())
                .collect(Collectors.joining(", "));
        return "  " + key + (finding.columns().isEmpty() ? "" : ": " + String.join(", ", finding.columns()));
    }

    private static String verdict(Verification result) {
        String where = "the target " + (result.passed() ? "holds exactly" : "is NOT") + " the slice";
        long differing =
                result.tables().stream().mapToLong(VerificationText::differing).sum()
                        + result.relations().stream()
                                .mapToLong(RelationResult::dangling)
                                .sum();
        long tables = result.tables().stream().filter(table -> table.rows() > 0).count();
        return "Verified: " + where
                + (result.passed() ? "" : ", " + Measures.things(differing, "difference", "differences"))
                + ". "
                + Measures.rows(result.compared()) + " in " + Measures.things(tables, "table", "tables") + " and "
                + Measures.things(result.relations().size(), "relation", "relations") + " compared in "
                + Measures.time(result.time()) + ". Source as it was at " + result.moment() + ".";
    }

    private static long differing(TableResult table) {
        return table.faults().size()
                + table.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String name(TableId table) {
        return table.shortName();
    }
}
