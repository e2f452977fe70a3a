package io.github.dbslicer.scan;

import io.github.dbslicer.config.YamlText;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rules file would say to mask what a scan found. */
public final class RulesBlock {
    private static final int LINE = 100;

    private final ScanResult result;
    private final boolean strict;

    /** @param strict whether every other column is listed as kept, for {@code privacy: strict} */
    public RulesBlock(ScanResult result, boolean strict) {
        this.result = result;
        this.strict = strict;
    }

    /** YAML, a line each; nothing but a comment where there is nothing to mask. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (strict) {
            lines.add("privacy: strict");
        }
        List<String> tables = Stream.concat(
                        result.tables().stream().flatMap(table -> table(table, strict).stream()),
                        result.related().stream().flatMap(table -> table(table, false).stream()))
                .toList();
        lines.add(tables.isEmpty() ? YamlText.comment("nothing to mask") : "tables:");
        lines.addAll(tables);
        return lines;
    }

    /** @param keeping whether the columns that were not found are listed; nobody has looked at those of other tables */
    private List<String> table(Table table, boolean keeping) {
        List<FoundColumn> found = result.found(table.id());
        List<String> kept = keeping ? kept(table, found) : List.of();
        List<String> lines = new ArrayList<>();
        if (found.isEmpty() && kept.isEmpty()) {
            return lines;
        }
        String name = "  " + YamlText.name(table.id().shortName()) + ":";
        if (result.ruled().contains(table.id())) {
            lines.add(name + "  " + YamlText.comment("has a rule: these lines belong to it"));
        } else {
            lines.add(name);
            lines.add("    rule: upon_request");
        }
        if (!kept.isEmpty()) {
            lines.addAll(list("    keep: [", kept));
        }
        if (found.stream().anyMatch(this::isMasked)) {
            lines.add("    mask:");
        }
        found.stream().map(this::line).forEach(lines::add);
        return lines;
    }

    /** What nobody has looked into is masked only where everything has to be one or the other: it may as well be nothing personal. */
    private boolean isMasked(FoundColumn found) {
        return found.mask().isPresent() && (strict || found.category() != Category.DOCUMENT);
    }

    private String line(FoundColumn found) {
        String name = YamlText.name(found.column().name());
        String what = found.category().words() + ", " + found.confidence().word() + ": " + found.why();
        String entry = name + ": " + found.mask().orElse(found.note());
        return isMasked(found)
                ? "      " + entry + "  " + YamlText.comment(what)
                : "      " + YamlText.comment(entry + " (" + what + ")");
    }

    private List<String> kept(Table table, List<FoundColumn> found) {
        Set<String> others =
                found.stream().map(column -> column.column().name()).collect(Collectors.toSet());
        Set<String> settled = result.settled().getOrDefault(table.id(), Set.of());
        return table.writableColumns().stream()
                .map(Column::name)
                .filter(column -> !others.contains(column) && !settled.contains(column))
                .toList();
    }

    private static List<String> list(String beginning, List<String> names) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(beginning);
        for (int index = 0; index < names.size(); index++) {
            String item = YamlText.name(names.get(index)) + (index + 1 < names.size() ? "," : "]");
            if (line.length() + item.length() > LINE && line.length() > beginning.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(beginning.length()));
            }
            line.append(item).append(index + 1 < names.size() ? " " : "");
        }
        lines.add(line.toString());
        return lines;
    }
}
