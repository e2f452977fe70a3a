package io.github.dbslicer.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.slice.Outlook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({"80, 24", "200, 50", "40, 10", "60, 5"})
    void whatRemainsIsWhatConcernsTheWholeRun(int columns, int rows) {
        EmulatedTerminal shown = run(columns, rows, false, Verbosity.NORMAL);
        assertThat(shown.lines()).containsExactly("From a", "To   b", "WARN look out", "Done.");
        assertThat(shown.atRest()).isTrue();
    }

    @Test
    void verboseKeepsALineForEachTable() {
        assertThat(run(80, 24, false, Verbosity.VERBOSE).lines())
                .contains(
                        "orders          84,932 rows       1.8 s",
                        "customers       12,345 rows       2.0 s  referenced")
                .endsWith("Done.");
    }

    @Test
    void noColorMeansNoColor() {
        assertThat(run(80, 24, false, Verbosity.VERBOSE).colors()).isZero();
        assertThat(run(80, 24, true, Verbosity.NORMAL).colors()).isPositive();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\u001b[33mWARN\u001b[0m look out");
    }

    @Test
    void controlCharactersOfNamesDoNotReachTheTerminal() {
        run(80, 24, false, Verbosity.NORMAL);
        String before = err.toString(StandardCharsets.UTF_8);
        try (Progress progress = progress(80, 24, false, Verbosity.NORMAL)) {
            progress.planned(Plans.outline("a\u001b[2J\u0007", "b\r\n"));
            progress.notice("\u009b5A");
        }
        EmulatedTerminal shown = new EmulatedTerminal(80, 24);
        shown.write(err.toString(StandardCharsets.UTF_8).substring(before.length()));
        assertThat(shown.lines()).containsExactly("From a\\u001b[2J\\u0007", "To   b\\u000d\\u000a", "\\u009b5A");
    }

    private Progress progress(int columns, int rows, boolean colors, Verbosity verbosity) {
        Terminal terminal = new Terminal(true, true, true, colors, Screen.of(columns, rows));
        return Progress.on(stream, terminal, ProgressWish.usual(verbosity));
    }

    private EmulatedTerminal run(int columns, int rows, boolean colors, Verbosity verbosity) {
        EmulatedTerminal shown = new EmulatedTerminal(columns, rows);
        try (Progress progress = progress(columns, rows, colors, verbosity)) {
            progress.planned(Plans.outline("a", "b"));
            progress.outlook(Plans.ORDERS, new Outlook.Rows(100_000, false));
            progress.selectionStarted(Plans.ORDERS);
            progress.rowsDone(Plans.ORDERS, 84_932, 1_000_000);
            progress.warning("look out");
            shown.write(taken());
            List<String> during = shown.visible();
            assertThat(during).anyMatch(line -> line.startsWith("total")).anyMatch(line -> line.startsWith("orders"));
            assertThat(shown.atRest()).isTrue();
            progress.selectionFinished(Plans.ORDERS, 84_932, Duration.ofMillis(1_830));
            progress.selectionFinished(Plans.CUSTOMERS, 12_345, Duration.ofSeconds(2));
            progress.step("Comparing values");
            progress.outcome(new Outcome("result", Map.of(), List.of("Done.")));
        }
        shown.write(taken());
        return shown;
    }

    private int takenBytes;

    private String taken() {
        byte[] all = err.toByteArray();
        String text = new String(all, takenBytes, all.length - takenBytes, StandardCharsets.UTF_8);
        takenBytes = all.length;
        return text;
    }

    @Test
    void theKindOfProgressFitsTheTerminalAndTheWish() {
        Terminal live = new Terminal(true, true, true, false, Screen.of(60, 24));
        List<Progress> kinds = List.of(
                Progress.on(stream, live, ProgressWish.usual(Verbosity.NORMAL)),
                Progress.on(stream, live, ProgressWish.usual(Verbosity.QUIET)),
                Progress.on(stream, Terminal.none(), ProgressWish.usual(Verbosity.VERBOSE)),
                Progress.on(stream, Terminal.none(), new ProgressWish(Verbosity.NORMAL, ProgressKind.LIVE)),
                Progress.on(stream, live, new ProgressWish(Verbosity.NORMAL, ProgressKind.PLAIN)),
                Progress.on(stream, live, new ProgressWish(Verbosity.NORMAL, ProgressKind.NONE)),
                Progress.on(stream, live, new ProgressWish(Verbosity.NORMAL, ProgressKind.JSON)));
        kinds.forEach(Progress::close);
        assertThat(kinds)
                .extracting(kind -> (Object) kind.getClass())
                .containsExactly(
                        LiveProgress.class,
                        QuietProgress.class,
                        PlainProgress.class,
                        LiveProgress.class,
                        PlainProgress.class,
                        QuietProgress.class,
                        JsonProgress.class);
    }
}
