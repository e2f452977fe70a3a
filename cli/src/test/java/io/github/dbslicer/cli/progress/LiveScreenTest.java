package io.github.dbslicer.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Screen;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveScreenTest {
    private static final long FRAME = 100_000_000;

    private final List<String> writes = new ArrayList<>();
    private final PrintStream stream = new PrintStream(new Writes(), true, StandardCharsets.UTF_8);
    private final EmulatedTerminal terminal = new EmulatedTerminal(80, 24);
    private Screen.Size told = new Screen.Size(80, 24);
    private LiveScreen screen = new LiveScreen(stream, new Screen(false, true, () -> told));
    private long nanos;

    /** Hands each write to the terminal. */
    private final class Writes extends OutputStream {
        @Override
        public void write(int single) {
            throw new AssertionError("a byte alone");
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            String text = new String(bytes, from, length, StandardCharsets.UTF_8);
            writes.add(text);
            terminal.write(text);
        }
    }

    private void show(List<String> kept, List<String> drawn) {
        nanos += FRAME;
        screen.show(kept, drawn, told, nanos);
        assertThat(terminal.atRest()).isTrue();
    }

    private void resize(int columns, int rows) {
        terminal.resize(columns, rows);
        told = new Screen.Size(columns, rows);
    }

    @Test
    void shownLinesAreOverwritten() {
        show(List.of(), List.of("orders 1", "total 1"));
        show(List.of(), List.of("orders 2", "total 2"));
        assertThat(terminal.visible()).containsExactly("orders 2", "total 2");
    }

    @Test
    void keptLinesStandAboveTheShownOnes() {
        show(List.of(), List.of("orders 1", "customers 1", "total 1"));
        show(List.of("orders done"), List.of("customers 2", "total 2"));
        show(List.of("WARN something", "customers done"), List.of("total 3"));
        assertThat(terminal.visible()).containsExactly("orders done", "WARN something", "customers done", "total 3");
    }

    @Test
    void nothingShownRemainsInTheEnd() {
        show(List.of("From a"), List.of());
        show(List.of(), List.of("orders 1 with a long line", "total 1"));
        show(List.of(), List.of("total 2"));
        show(List.of(), List.of());
        assertThat(terminal.visible()).containsExactly("From a");
    }

    @Test
    void nothingIsWrittenWhereNothingChanges() {
        show(List.of(), List.of());
        assertThat(writes).isEmpty();
        show(List.of(), List.of("total 1"));
        show(List.of(), List.of("total 1"));
        assertThat(writes).hasSize(1);
    }

    @Test
    void aFrameIsOneWriteThatTheTerminalShowsAtOnce() {
        show(List.of("From a", "To b"), List.of("x".repeat(79), "\u4e2d".repeat(39), "total"));
        assertThat(writes)
                .singleElement()
                .asString()
                .startsWith("\u001b[?2026h")
                .endsWith("\u001b[?2026l");
    }

    @Test
    void whatFollowsAStopStandsBelow() {
        show(List.of(), List.of("orders 1"));
        terminal.write("[1]+ Stopped\n$ fg\n");
        screen.leave();
        show(List.of(), List.of("orders 2"));
        assertThat(terminal.visible()).containsExactly("orders 1", "[1]+ Stopped", "$ fg", "orders 2");
    }

    @Test
    void longLinesThatStayAreNotCutOff() {
        String warning = "WARN " + "word ".repeat(40) + "end";
        show(List.of(warning), List.of("total 1"));
        show(List.of(), List.of("total 2"));
        assertThat(terminal.lines()).containsExactly(warning, "total 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 79, 60, 40, 30})
    void aTerminalThatChangesItsWidthHoldsNoRemains(int columns) {
        show(List.of("From a database with a name that is rather long", "To b"), frame(80, 5, 1));
        show(List.of(), frame(80, 5, 2));
        resize(columns, 24);
        show(List.of(), frame(columns, 5, 3));
        assertThat(terminal.visible()).endsWith(frame(columns, 5, 3).toArray(String[]::new));
        show(List.of("WARN"), frame(columns, 4, 4));
        show(List.of(), List.of());
        assertThat(terminal.lines()).containsExactly("From a database with a name that is rather long", "To b", "WARN");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 40, 21})
    void aChangeThatIsToldOfLateLeavesNoRemainsEither(int columns) {
        show(List.of("From a"), frame(80, 3, 1));
        terminal.resize(columns, 24);
        show(List.of(), frame(80, 3, 2));
        show(List.of("WARN look out, this is a warning"), frame(80, 3, 3));
        told = new Screen.Size(columns, 24);
        show(List.of(), frame(columns, 3, 4));
        assertThat(terminal.visible()).endsWith(frame(columns, 3, 4).toArray(String[]::new));
        show(List.of(), List.of());
        assertThat(terminal.lines()).containsExactly("From a", "WARN look out, this is a warning");
    }

    @Test
    void aTerminalThatBecomesLowerShowsWhatFits() {
        show(List.of("From a", "To b"), frame(80, 4, 1));
        resize(80, 5);
        show(List.of(), frame(80, 4, 2));
        assertThat(terminal.visible()).isEqualTo(frame(80, 4, 2));
        resize(80, 24);
        show(List.of(), frame(80, 8, 3));
        show(List.of(), List.of());
        assertThat(terminal.lines()).containsExactly("From a", "To b");
    }

    @Test
    void whatHasJustBeenWrittenStaysOnceWhereItHasLeftTheScreen() {
        List<String> kept = List.of("From a database at a place with a name that is rather long", "To b", "As of now");
        show(kept, frame(80, 3, 1));
        resize(30, 6);
        show(List.of(), frame(30, 3, 2));
        show(List.of(), List.of());
        assertThat(terminal.lines()).startsWith(kept.toArray(String[]::new));
        assertThat(terminal.lines()).filteredOn(line -> line.startsWith("From")).hasSize(1);
    }

    @Test
    void atAnySizesWhatStaysStays() {
        for (int seed = 0; seed < 15; seed++) {
            Random random = new Random(seed);
            List<String> kept = new ArrayList<>();
            for (int frame = 0; frame < 60; frame++) {
                if (random.nextInt(5) == 0) {
                    resize(30 + random.nextInt(90), 24 + random.nextInt(20));
                    // What was drawn before is not read back by itself.
                    frames(8);
                }
                if (random.nextInt(4) == 0) {
                    String line = "kept " + seed + "." + frame + " " + "word ".repeat(random.nextInt(30)) + "end";
                    kept.add(line);
                    show(List.of(line), frame(told.columns(), 1 + random.nextInt(5), frame));
                } else {
                    show(List.of(), frame(told.columns(), 1 + random.nextInt(5), frame));
                }
            }
            show(List.of(), List.of());
            List<String> lines = terminal.lines();
            assertThat(lines.subList(lines.size() - kept.size(), lines.size()))
                    .as("seed %s", seed)
                    .isEqualTo(kept);
        }
    }

    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            show(List.of(), frame(told.columns(), 4, i));
        }
    }

    @Test
    void aTerminalThatCutsLinesOffLosesNothingThatStays() {
        screen = new LiveScreen(stream, new Screen(false, false, () -> told));
        show(List.of("From a", "To b"), frame(80, 5, 1));
        told = new Screen.Size(40, 10);
        show(List.of("WARN"), frame(40, 4, 2));
        show(List.of(), frame(40, 4, 3));
        ScreenTerminal cutting = new ScreenTerminal(80, 24);
        cutting.write(writes.get(0).replace("\n", "\r\n"));
        cutting.setSize(new Size(40, 24));
        cutting.write((writes.get(1) + writes.get(2)).replace("\n", "\r\n"));
        assertThat(cutting.toString().lines().map(String::stripTrailing).filter(line -> !line.isEmpty()))
                .containsExactly(
                        "From a",
                        "To b",
                        "WARN",
                        "table 0 3 " + "=".repeat(29),
                        "table 1 3 " + "=".repeat(29),
                        "table 2 3 " + "=".repeat(29),
                        "table 3 3 " + "=".repeat(29));
    }

    /** Lines that fill a terminal but for its last column. */
    private static List<String> frame(int columns, int lines, int number) {
        List<String> frame = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            String text = "table " + line + " " + number + " " + "=".repeat(Math.max(0, columns));
            frame.add(text.substring(0, Math.max(1, columns - 1)));
        }
        return frame;
    }
}
