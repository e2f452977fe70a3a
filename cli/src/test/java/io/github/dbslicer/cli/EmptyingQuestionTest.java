package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyingQuestionTest {
    private static final Terminal TERMINAL = new Terminal(true, true, true, false, Screen.of(80, 24));

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "Y\n", "yes\n", " YES \n", "y"})
    void yesEmpties(String answer) {
        assertThat(question(answer).mayEmpty("shop_dev", List.of("orders"))).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("Target shop_dev holds rows in 1 table (orders). Remove them? [y/N] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "n\n", "no\n", "yup\n", "", "\ny\n"})
    void anythingElseDoesNot(String answer) {
        assertThat(question(answer).mayEmpty("shop_dev", List.of("orders"))).isFalse();
    }

    @Test
    void namesAFewOfManyTables() {
        question("n\n").mayEmpty("dev", List.of("a", "b", "c", "d", "e", "f"));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("Target dev holds rows in 6 tables (a, b, c, d, e, ...). Remove them? [y/N] ");
    }

    @Test
    void withoutATerminalNamesTheOption() {
        EmptyingQuestion question = new EmptyingQuestion(
                new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8)), stream(), Terminal.none());
        assertThatThrownBy(() -> question.mayEmpty("dev", List.of("a", "b")))
                .isInstanceOf(SliceException.class)
                .hasMessage("Target dev holds rows in 2 tables (a, b). They are removed before the slice is written:"
                        + " say so with --yes. Nothing was changed.")
                .extracting(failure -> ((SliceException) failure).code())
                .isEqualTo(ErrorCode.USAGE);
    }

    @Test
    void anInterruptEndsTheQuestion() throws IOException {
        try (PipedOutputStream silence = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(silence)) {
            EmptyingQuestion question = new EmptyingQuestion(in, stream(), TERMINAL);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> question.mayEmpty("dev", List.of("a")))
                    .hasMessage("Interrupted. Nothing was changed.")
                    .extracting(failure -> ((SliceException) failure).code())
                    .isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private EmptyingQuestion question(String answer) {
        return new EmptyingQuestion(
                new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), stream(), TERMINAL);
    }

    private PrintStream stream() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }
}
