package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorReportTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Surroundings surroundings = new Surroundings(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal::none);
    private final ErrorReport report = new ErrorReport(surroundings, false);

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void anExpectedFailureIsItsMessageAndItsExitCode(ErrorCode code) {
        assertThat(report.report(new SliceException(code, "what\nand where"), false))
                .isEqualTo(code.exitCode());
        assertThat(lines()).containsExactly("ERROR what", "ERROR and where");
    }

    @Test
    void anUnexpectedFailureSaysWhereToReportItAndNoValues() {
        assertThat(report.report(new IllegalStateException("alice@example.org"), false))
                .isEqualTo(1);
        assertThat(lines())
                .containsExactly("ERROR Internal error: java.lang.IllegalStateException. This is a defect of DbSlicer."
                        + " Please run again with --verbose, which shows where, and report it.");
    }

    @Test
    void verboseNamesCausesAndFramesButNoMessages() {
        SQLException cause = new SQLException("Duplicate entry 'alice@example.org'", "23000", 1062);
        report.report(new SliceException(ErrorCode.TARGET_WRITE, "what", cause), true);
        assertThat(lines())
                .startsWith("ERROR what", "io.github.dbslicer.error.SliceException")
                .contains("caused by java.sql.SQLException (SQLState 23000, error 1062)")
                .anyMatch(line -> line.startsWith("    at io.github.dbslicer.cli.ErrorReportTest.verboseNames"))
                .noneMatch(line -> line.contains("alice"));
    }

    @Test
    void tooLittleMemoryIsNoDefect() {
        assertThat(report.report(new OutOfMemoryError("Java heap space"), false))
                .isEqualTo(1);
        assertThat(lines())
                .containsExactly("ERROR The memory does not suffice. Allow more, for example with DBSLICER_OPTS=-Xmx4g,"
                        + " and run again.");
    }

    private List<String> lines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
