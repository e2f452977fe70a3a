package io.github.dbslicer.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveScreenTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final LiveScreen screen = new LiveScreen(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> 80);

    @Test
    void shownLinesAreOverwritten() {
        screen.show(List.of(), List.of("orders 1", "total 1"));
        screen.show(List.of(), List.of("orders 2", "total 2"));
        assertThat(FakeTerminal.display(written())).containsExactly("orders 2", "total 2");
    }

    @Test
    void keptLinesStandAboveTheShownOnes() {
        screen.show(List.of(), List.of("orders 1", "customers 1", "total 1"));
        screen.show(List.of("orders done"), List.of("customers 2", "total 2"));
        screen.show(List.of("WARN something", "customers done"), List.of("total 3"));
        assertThat(FakeTerminal.display(written()))
                .containsExactly("orders done", "WARN something", "customers done", "total 3");
    }

    @Test
    void nothingShownRemainsInTheEnd() {
        screen.show(List.of("From a"), List.of());
        screen.show(List.of(), List.of("orders 1 with a long line", "total 1"));
        screen.show(List.of(), List.of("total 2"));
        screen.show(List.of(), List.of());
        assertThat(FakeTerminal.display(written())).containsExactly("From a");
    }

    @Test
    void nothingIsWrittenWhereNothingChanges() {
        screen.show(List.of(), List.of());
        assertThat(written()).isEmpty();
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
