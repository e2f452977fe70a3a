package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Screen;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The bottom lines of a terminal, which are drawn over and over below lines that stay. Each change is one write that overwrites lines
 * instead of clearing them first, so that nothing flickers, and that leaves the terminal in no other mode than it was in, whenever the
 * process ends. Not safe for several threads.
 *
 * <p>A terminal that becomes narrower moves what does not fit any more to lines of its own, which a program hears of late: tmux tells up to
 * a quarter of a second after it has done so. Drawn lines are not wrapped, hence what was drawn before and what was drawn since take as
 * many lines together as what was drawn before takes after the change, whenever it was. So these are what is cleared, with the lines above
 * that were added meanwhile, which are written again.
 */
final class LiveScreen {
    private static final long TOLD_WITHIN_NANOS = 600_000_000;
    private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]*m");

    /** Terminals that know it show all that lies between the two at once; others ignore it. */
    private static final String BEGIN = "\u001b[?2026h";

    private static final String END = "\u001b[?2026l";
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String CLEAR_REST_OF_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream err;
    private final Screen screen;
    private final List<Kept> recent = new ArrayList<>();
    private List<String> shown = List.of();
    private Screen.Size size;
    /** Rows that were drawn and have left the screen above, from where a terminal that becomes higher may bring them back. */
    private int gone;

    LiveScreen(PrintStream err, Screen screen) {
        this.err = err;
        this.screen = screen;
        this.size = screen.size().get();
    }

    /** A line that stays, and when it was written. */
    private record Kept(String line, long nanos) {}

    /**
     * Puts lines above those that are drawn, and others in the place of those that were drawn last.
     *
     * @param kept stay for good
     * @param drawn stay until the next call; of a terminal of this size
     */
    void show(List<String> kept, List<String> drawn, Screen.Size now, long nanos) {
        recent.removeIf(line -> nanos - line.nanos() > TOLD_WITHIN_NANOS);
        boolean resized = !now.equals(size) && !shown.isEmpty();
        if (kept.isEmpty() && drawn.equals(shown) && !resized) {
            size = now;
            return;
        }
        StringBuilder output = new StringBuilder(BEGIN);
        if (resized) {
            clear(now, output);
        } else {
            up(shown.size(), output);
        }
        if (!kept.isEmpty()) {
            gone = 0;
        }
        for (String line : kept) {
            output.append(line).append(CLEAR_REST_OF_LINE).append('\n');
            recent.add(new Kept(line, nanos));
        }
        output.append(NO_WRAP);
        drawn.forEach(line -> output.append(line).append(CLEAR_REST_OF_LINE).append('\n'));
        err.print(output.append(WRAP).append(CLEAR_BELOW).append(END));
        err.flush();
        shown = List.copyOf(drawn);
        size = now;
    }

    /** Lets stand what is drawn: others have written below. */
    void leave() {
        shown = List.of();
        recent.clear();
        gone = 0;
    }

    /** Clears what was drawn on a terminal of another size, and writes again what was added since it may have changed. */
    private void clear(Screen.Size now, StringBuilder output) {
        int reach = now.rows() - 1;
        int used = shownRows(now) + gone;
        Deque<String> again = new ArrayDeque<>();
        if (now.columns() < size.columns()) {
            for (int index = recent.size() - 1; index >= 0; index--) {
                int rows = rows(recent.get(index).line(), now);
                if (used + rows > reach) {
                    break;
                }
                used += rows;
                again.addFirst(recent.get(index).line());
            }
        }
        up(Math.min(used, reach), output);
        gone = Math.max(0, used - reach);
        output.append(CLEAR_BELOW);
        again.forEach(line -> output.append(line).append('\n'));
    }

    private static void up(int lines, StringBuilder output) {
        output.append('\r');
        if (lines > 0) {
            output.append("\u001b[").append(lines).append('A');
        }
    }

    private int shownRows(Screen.Size now) {
        return screen.reflows() && now.columns() < size.columns()
                ? shown.stream().mapToInt(line -> rows(line, now)).sum()
                : shown.size();
    }

    private static int rows(String line, Screen.Size now) {
        int width = Printable.width(COLOR.matcher(line).replaceAll(""));
        return Math.max(1, (width + now.columns() - 1) / now.columns());
    }
}
