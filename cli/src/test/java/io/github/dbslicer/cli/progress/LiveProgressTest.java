package io.github.dbslicer.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveProgressTest {

    @Test
    void whatRemainsOnTheScreenIsWhatFilesGet() {
        assertThat(FakeTerminal.display(run(new Terminal(true, true, true, false, () -> 60))))
                .containsExactly(
                        "From a",
                        "To   b",
                        "WARN look out",
                        "orders          84,932 rows       1.8 s",
                        "customers       12,345 rows       2.0 s  referenced");
    }

    @Test
    void noColorMeansNoColor() {
        assertThat(run(new Terminal(true, true, true, false, () -> 60))).doesNotContainPattern("\u001b\\[[0-9]*m");
        assertThat(run(new Terminal(true, true, true, true, () -> 60))).contains("\u001b[33mWARN\u001b[0m look out");
    }

    private static String run(Terminal terminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (Progress progress = Progress.on(stream, terminal, Verbosity.NORMAL)) {
            progress.planned(Plans.outline("a", "b"));
            progress.selectionStarted(Plans.ORDERS);
            progress.rowsDone(Plans.ORDERS, 84_932, 1_000_000);
            progress.warning("look out");
            progress.selectionFinished(Plans.ORDERS, 84_932, Duration.ofMillis(1_830));
            progress.selectionFinished(Plans.CUSTOMERS, 12_345, Duration.ofSeconds(2));
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theKindOfProgressFitsTheTerminal() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Terminal live = new Terminal(true, true, true, false, () -> 60);
        List<Progress> kinds = List.of(
                Progress.on(nowhere, live, Verbosity.NORMAL),
                Progress.on(nowhere, live, Verbosity.QUIET),
                Progress.on(nowhere, Terminal.none(), Verbosity.VERBOSE));
        kinds.forEach(Progress::close);
        assertThat(kinds)
                .extracting(kind -> (Object) kind.getClass())
                .containsExactly(LiveProgress.class, QuietProgress.class, PlainProgress.class);
    }
}
