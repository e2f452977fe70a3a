package io.github.dbslicer.cli.plan;

import io.github.dbslicer.cli.terminal.Paint;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.survey.Survey;
import io.github.dbslicer.survey.TableSurvey;
import io.github.dbslicer.survey.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables that rows come from, in the order in which that is found out: a line of numbers each, and why below. */
final class TableLines {
    private static final int STAGES_COLUMNS = 8;
    private static final int NAME_COLUMNS = 24;
    private static final int[] NUMBER_COLUMNS = {12, 15, 11, 10};
    private static final String INDENT = " ".repeat(STAGES_COLUMNS + 2);

    private final Survey survey;
    private final Reasons reasons;
    private final boolean colors;

    TableLines(Survey survey, Reasons reasons, boolean colors) {
        this.survey = survey;
        this.reasons = reasons;
        this.colors = colors;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("stages", "table", "rows", "bytes", "of rows", "of bytes"));
        survey.tables().entrySet().stream()
                .filter(entry -> isRead(entry.getValue()))
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().arrival().stages().get(0)))
                .forEach(entry -> add(lines, entry));
        return lines;
    }

    private static boolean isRead(TableSurvey table) {
        return !table.arrival().stages().isEmpty();
    }

    private void add(List<String> lines, Map.Entry<TableId, TableSurvey> entry) {
        TableSurvey table = entry.getValue();
        String name = Printable.line(entry.getKey().shortName());
        String stages = table.arrival().stages().stream().map(String::valueOf).collect(Collectors.joining(","));
        boolean none = table.arrival().way() == Way.NONE;
        String[] numbers = {
            none ? "none" : Amounts.sliceRows(table),
            none ? "" : Amounts.sliceBytes(table),
            Amounts.rows(table.source()),
            Amounts.sourceBytes(table)
        };
        if (Printable.width(name) > NAME_COLUMNS) {
            lines.add(Printable.left(stages, STAGES_COLUMNS) + Paint.BOLD.on(name, colors));
            lines.add(line("", "", numbers));
        } else {
            lines.add(line(stages, name, numbers));
        }
        for (String reason : reasons.of(entry.getKey(), table)) {
            lines.addAll(Paragraph.lines(INDENT, INDENT + "  ", reason));
        }
    }

    private String line(String stages, String name, String... numbers) {
        StringBuilder line = new StringBuilder(Printable.left(stages, STAGES_COLUMNS))
                .append(Paint.BOLD.on(Printable.left(name, NAME_COLUMNS), colors && !name.isEmpty()));
        for (int index = 0; index < numbers.length; index++) {
            line.append(Printable.right(numbers[index], NUMBER_COLUMNS[index]));
        }
        return line.toString().stripTrailing();
    }
}
