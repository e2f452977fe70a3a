package io.github.dbslicer.cli.plan;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Paint;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.survey.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Warnings, those together that say the same of several tables. */
final class WarningLines {
    private static final int MOST_NAMED = 12;

    private final boolean everything;
    private final boolean colors;

    /** @param everything whether long lists of tables are not cut */
    WarningLines(boolean everything, boolean colors) {
        this.everything = everything;
        this.colors = colors;
    }

    List<String> lines(List<Warning> warnings) {
        Map<Said, List<String>> tables = new LinkedHashMap<>();
        for (Warning warning : warnings) {
            List<String> names =
                    tables.computeIfAbsent(new Said(warning.kind(), warning.message()), said -> new ArrayList<>());
            warning.table().map(TableId::shortName).ifPresent(names::add);
        }
        List<String> lines = new ArrayList<>();
        if (!tables.isEmpty()) {
            lines.add(Paint.YELLOW.on(Measures.things(tables.size(), "warning", "warnings"), colors));
        }
        tables.forEach((said, names) -> lines.addAll(Paragraph.lines("- ", "  ", text(said, names))));
        return lines;
    }

    private record Said(Warning.Kind kind, String message) {}

    private String text(Said said, List<String> names) {
        String kind = said.kind() == Warning.Kind.RUN ? "" : said.kind().word() + ": ";
        String of = names.isEmpty() ? "" : Reasons.named(names, everything ? names.size() : MOST_NAMED) + ": ";
        return kind + of + said.message();
    }
}
