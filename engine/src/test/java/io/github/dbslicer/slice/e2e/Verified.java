package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.verify.Finding;
import io.github.dbslicer.verify.RelationResult;
import io.github.dbslicer.verify.TableResult;
import io.github.dbslicer.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a verification found as lines that a test can hold to those that it expects. */
final class Verified {
    private Verified() {}

    /**
     * A line for every row that is told by its key: {@code customer differing 1: email}, one for those of a kind that are not:
     * {@code log repeated 1 row}, sorted.
     */
    static List<String> lines(Verification result) {
        List<String> lines = new ArrayList<>();
        for (TableResult table : result.tables()) {
            String name = table.table().shortName();
            table.faults().forEach(fault -> lines.add(name + " fault: " + fault));
            table.counts().forEach((kind, count) -> lines.addAll(lines(name, table.findings(), kind, count)));
        }
        for (RelationResult relation : result.relations()) {
            if (!relation.passed()) {
                String name = relation.relation().child().shortName() + "."
                        + String.join(",", relation.relation().childColumns());
                lines.addAll(lines(name, relation.findings(), Finding.Kind.DANGLING, relation.dangling()));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> lines(String name, List<Finding> findings, Finding.Kind kind, long count) {
        String words =
                name + " " + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " ";
        List<String> keyed = findings.stream()
                .filter(finding -> finding.kind() == kind && !finding.key().isEmpty())
                .map(finding -> words
                        + finding.key().stream().map(Finding.KeyPart::value).collect(Collectors.joining(","))
                        + (finding.columns().isEmpty() ? "" : ": " + String.join(",", finding.columns())))
                .toList();
        List<String> lines = new ArrayList<>(keyed);
        if (keyed.size() < count) {
            lines.add(words + (count - keyed.size()) + " rows");
        }
        return lines;
    }
}
