package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Screen;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The bottom lines of a terminal, which are drawn over and over below lines that stay. Each change is one write, which
 * terminals show at once, so that nothing flickers, and that leaves the terminal in no other mode than it was in, whenever the
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

    private final PrintStream err;
    private final Screen screen;
    private final List<Kept> recent = new ArrayList<>();
    private List<String> shown = List.of();
    private Screen.Size size;

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
        List<String> again = new ArrayList<>();
        int rows = resized ? rows(now, again) : shown.size();
        up(rows, output);
        kept.forEach(line -> recent.add(new Kept(line, nanos)));
        again.addAll(kept);
        again.forEach(line -> output.append(line).append(CLEAR_REST_OF_LINE).append('\n'));
        output.append(NO_WRAP);
        // Cleared before: tmux takes a line that is cleared behind a shorter one to be as long as it was, when it has
        // to be divided.
        drawn.forEach(line -> output.append(CLEAR_REST_OF_LINE).append(line).append('\n'));
        output.append(WRAP);
        clear(
                rows
                        - drawn.size()
                        - again.stream().mapToInt(line -> rows(line, now)).sum(),
                output);
        err.print(output.append(END));
        err.flush();
        shown = List.copyOf(drawn);
        size = now;
    }

    /** Lets stand what is drawn: others have written below. */
    void leave() {
        shown = List.of();
        recent.clear();
    }

    /**
     * How many rows there are above the cursor of what was drawn on a terminal of another size, and of what was added since it may have
     * changed.
     *
     * @param again takes what was added
     */
    private int rows(Screen.Size now, List<String> again) {
        int reach = now.rows() - 1;
        int used = shownRows(now);
        for (int index = recent.size() - 1; index >= 0 && now.columns() < size.columns(); index--) {
            int rows = rows(recent.get(index).line(), now);
            if (used + rows > reach) {
                break;
            }
            used += rows;
            again.add(0, recent.get(index).line());
        }
        // What has left the screen above cannot be reached any more: of a terminal that has become very low, that
        // remains.
        return Math.min(used, reach);
    }

    /**
     * Clears rows from the cursor on, and its own at last, where a terminal may have shown what was typed. Not by the command that clears
     * the rest of the screen, which in tmux puts it to what can be scrolled back to where it is all of the screen.
     */
    private static void clear(int rows, StringBuilder output) {
        output.append((CLEAR_REST_OF_LINE + "\n").repeat(Math.max(0, rows))).append(CLEAR_REST_OF_LINE);
        up(rows, output);
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
