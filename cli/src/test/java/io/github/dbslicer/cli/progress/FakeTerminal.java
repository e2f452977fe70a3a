package io.github.dbslicer.cli.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Obeys the few commands of a terminal that the program uses, and fails on every other. */
final class FakeTerminal {
    private static final Pattern TOKEN = Pattern.compile("\u001b\\[([0-9]*)([A-Za-z])|[\r\n]|[^\u001b\r\n]+|.");

    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;

    private FakeTerminal() {}

    /** What stands on the screen in the end, without the empty lines below. */
    static List<String> display(String output) {
        FakeTerminal terminal = new FakeTerminal();
        Matcher tokens = TOKEN.matcher(output);
        while (tokens.find()) {
            terminal.obey(tokens);
        }
        List<String> display = new ArrayList<>(
                terminal.lines.stream().map(StringBuilder::toString).toList());
        while (!display.isEmpty() && display.get(display.size() - 1).isEmpty()) {
            display.remove(display.size() - 1);
        }
        return display;
    }

    private void obey(Matcher token) {
        String command = token.group(2);
        if (command == null) {
            print(token.group());
        } else {
            switch (command) {
                case "A" -> row -= Integer.parseInt(token.group(1));
                case "K" -> lines.get(row).setLength(column);
                case "J" -> {
                    lines.get(row).setLength(column);
                    lines.subList(row + 1, lines.size()).clear();
                }
                case "m" -> column += 0;
                default -> throw new AssertionError("unknown command " + token.group());
            }
        }
    }

    private void print(String text) {
        switch (text) {
            case "\r" -> column = 0;
            case "\n" -> {
                row++;
                column = 0;
                if (row == lines.size()) {
                    lines.add(new StringBuilder());
                }
            }
            default -> {
                StringBuilder line = lines.get(row);
                line.replace(column, Math.min(line.length(), column + text.length()), text);
                column += text.length();
            }
        }
    }
}
