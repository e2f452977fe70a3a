package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal that obeys the few commands that the program uses, and fails on every other. Where it becomes narrower, what does not fit any
 * more goes on below, as on most terminals; what leaves the screen above can be scrolled back to, and comes back where it becomes higher.
 */
public final class EmulatedTerminal {
    private static final Pattern TOKEN =
            Pattern.compile("\u001b\\[(\\??)([0-9;]*)([A-Za-z])|[\r\n]|[^\u001b\r\n]|\u001b");

    private final Set<String> modes = new TreeSet<>();
    private List<Row> rows = new ArrayList<>(List.of(new Row()));
    private int columns;
    private int height;
    private int row;
    private int column;
    private boolean wraps = true;
    private int colors;

    public EmulatedTerminal(int columns, int height) {
        this.columns = columns;
        this.height = height;
    }

    /** What a cell shows; the second cell of a wide character is empty. */
    private static final class Row {
        private final List<String> cells = new ArrayList<>();
        private boolean goesOn;

        private void set(int column, String text) {
            while (cells.size() <= column) {
                cells.add(" ");
            }
            cells.set(column, text);
        }

        private void cutAt(int column) {
            if (cells.size() > column) {
                cells.subList(column, cells.size()).clear();
            }
            goesOn = false;
        }

        private String text() {
            return String.join("", cells).stripTrailing();
        }
    }

    public void write(String output) {
        Matcher tokens = TOKEN.matcher(output);
        while (tokens.find()) {
            if (tokens.group(3) == null) {
                print(tokens.group());
            } else {
                obey(tokens);
            }
        }
    }

    private void obey(Matcher command) {
        String number = command.group(2);
        switch (command.group(1) + command.group(3)) {
            case "A" -> row = Math.max(top(), row - Integer.parseInt(number));
            case "K" -> rows.get(row).cutAt(column);
            case "m" -> colors++;
            case "?h", "?l" -> mode(number, command.group(3).equals("h"));
            default -> throw new AssertionError("unknown command " + command.group());
        }
    }

    private void mode(String number, boolean set) {
        switch (number) {
            case "7" -> wraps = set;
            case "2026" -> {
                if (set) {
                    modes.add(number);
                } else {
                    modes.remove(number);
                }
            }
            default -> throw new AssertionError("unknown mode " + number);
        }
    }

    private void print(String text) {
        switch (text) {
            case "\u001b" -> throw new AssertionError("unknown escape sequence");
            case "\r" -> column = 0;
            case "\n" -> {
                rows.get(row).goesOn = false;
                down();
            }
            default -> put(text);
        }
    }

    private void put(String text) {
        int width = Printable.width(text);
        if (column + width > columns) {
            if (wraps) {
                rows.get(row).goesOn = true;
                down();
            } else {
                column = columns - width;
            }
        }
        rows.get(row).set(column, text);
        if (width == 2) {
            rows.get(row).set(column + 1, "");
        }
        column += width;
    }

    private void down() {
        row++;
        column = 0;
        if (row == rows.size()) {
            rows.add(new Row());
        }
    }

    /** The uppermost row of the screen; those before can only be scrolled back to. */
    private int top() {
        return Math.max(0, rows.size() - height);
    }

    public void resize(int newColumns, int newHeight) {
        if (newColumns != columns) {
            columns = newColumns;
            reflow();
        }
        height = newHeight;
    }

    private void reflow() {
        List<Row> before = rows;
        rows = new ArrayList<>(List.of(new Row()));
        int cursorRow = row;
        int cursorColumn = column;
        row = 0;
        column = 0;
        boolean wrapping = wraps;
        wraps = true;
        int foundRow = 0;
        int foundColumn = 0;
        for (int index = 0; index < before.size(); index++) {
            if (index == cursorRow && cursorColumn == 0) {
                foundRow = row;
            }
            before.get(index).cells.stream().filter(cell -> !cell.isEmpty()).forEach(this::put);
            if (index == cursorRow && cursorColumn > 0) {
                foundRow = row;
                foundColumn = column;
            }
            if (!before.get(index).goesOn && index + 1 < before.size()) {
                down();
            }
        }
        row = foundRow;
        column = foundColumn;
        wraps = wrapping;
    }

    /** What stands on the screen, without the empty lines below. */
    public List<String> visible() {
        return texts(rows.subList(top(), rows.size()));
    }

    /** The lines that were written, on the screen or gone from it, put together again where they had to be divided. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Row next : rows) {
            line.append(next.goesOn ? String.join("", next.cells) : next.text());
            if (!next.goesOn) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static List<String> texts(List<Row> shown) {
        List<String> texts = new ArrayList<>(shown.stream().map(Row::text).toList());
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    /** How often the color was changed. */
    public int colors() {
        return colors;
    }

    /** Whether it is in the modes that terminals are in, with the cursor at the beginning of a line. */
    public boolean atRest() {
        return wraps && modes.isEmpty() && column == 0;
    }
}
