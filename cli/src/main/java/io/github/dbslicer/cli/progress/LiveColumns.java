package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Paint;
import io.github.dbslicer.cli.terminal.Printable;
import java.util.List;
import java.util.function.Function;

/**
 * Lays lines out in columns. Where there is not room for all columns, the less needed are left out: what is said in full, bytes, the rate,
 * the bar, then what is left of names.
 */
final class LiveColumns {
    private static final int SHORTEST_NAME = 8;
    private static final int USUAL_NAME = 12;
    private static final int GAP = 2;

    private final List<LiveLine> lines;
    private final int room;
    private final Bar.Look look;

    private int name;
    private final int rows;
    private int bytes;
    private int rate;
    private int bar = Bar.SHORTEST + GAP;
    private int end;
    private boolean brief;

    /**
     * @param names columns of the longest name
     * @param room columns of the terminal
     */
    LiveColumns(List<LiveLine> lines, int names, int room, Bar.Look look) {
        this.lines = lines;
        this.room = room;
        this.look = look;
        this.name = Math.min(names, Math.max(USUAL_NAME, room / 4));
        // Not less than what lines usually come to, so that columns stand still while numbers grow.
        this.rows = Math.max(12, GAP + widest(line -> line.numbers().rows()));
        this.bytes = Math.max(10, GAP + widest(line -> line.numbers().bytes()));
        this.rate = Math.max(12, GAP + widest(line -> line.numbers().rate()));
        this.end = Math.max(17, GAP + widest(line -> line.end().whole()));
        fit();
    }

    private int widest(Function<LiveLine, String> part) {
        return lines.stream().map(part).mapToInt(Printable::width).max().orElse(0);
    }

    private int used() {
        return name + rows + bytes + rate + bar + end;
    }

    private void fit() {
        if (used() > room) {
            brief = true;
            end = Math.max(6, GAP + widest(line -> line.end().brief()));
        }
        if (used() > room) {
            bytes = 0;
        }
        if (used() > room) {
            rate = 0;
        }
        if (used() > room) {
            bar = 0;
        }
        if (used() > room) {
            name = Math.max(SHORTEST_NAME, name - (used() - room));
        }
        if (bar > 0) {
            bar = Math.min(Bar.LONGEST + GAP, bar + room - used());
        }
    }

    List<String> drawn() {
        return lines.stream().map(this::drawn).toList();
    }

    private String drawn(LiveLine line) {
        LiveLine.Numbers numbers = line.numbers();
        String left = Printable.left(line.name(), name)
                + Printable.right(numbers.rows(), rows)
                + (bytes > 0 ? Printable.right(numbers.bytes(), bytes) : "")
                + (rate > 0 ? Printable.right(numbers.rate(), rate) : "");
        String fitting = Printable.cut(left, room);
        String head = line.total() ? Paint.BOLD.on(fitting, look.colors()) : fitting;
        String words = brief ? line.end().brief() : line.end().whole();
        boolean barred = bar > 0 && (!line.total() || line.bar().isPresent());
        int used = Printable.width(fitting) + (barred ? bar : 0);
        String tail = used + GAP + Printable.width(words) <= room ? " ".repeat(GAP) + words : "";
        return head + (barred ? " ".repeat(GAP) + bar(line) : "") + (words.isEmpty() ? "" : tail);
    }

    private String bar(LiveLine line) {
        Bar drawn = new Bar(bar - GAP, look);
        return line.bar().isPresent()
                ? drawn.filled(line.bar().getAsDouble())
                : drawn.moving(line.numbers().time());
    }
}
