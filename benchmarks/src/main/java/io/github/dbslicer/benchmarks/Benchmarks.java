package io.github.dbslicer.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.LogManager;

/** Measures the program in pairs of runs that follow each other, and holds what each run made against what it had to make. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Exits with 1 where a result was not as it had to be, with 2 where an option is wrong.
     *
     * @param arguments as {@code usage.txt} has them
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        Options options;
        try {
            options = OptionsReader.read(List.of(arguments), System.getenv());
        } catch (IllegalArgumentException wrong) {
            System.err.println("benchmarks/run: " + wrong.getMessage() + "\n\n" + Resources.text("usage.txt"));
            System.exit(2);
            return;
        }
        stayQuietAtAnEarlyEnd();
        // What the driver logs would come between the lines.
        LogManager.getLogManager().reset();
        Measurement measurement = new Measurement(options, launcher(), new Report(System.out, System.err));
        System.exit(measurement.run() ? 0 : 1);
    }

    /** What Ctrl-C ends, such as an embedded server, makes what goes on here fail for some moments. */
    private static void stayQuietAtAnEarlyEnd() {
        AtomicBoolean ending = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.set(true)));
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            if (!ending.get()) {
                failure.printStackTrace();
            }
        });
    }

    /** What starts the program. */
    private static List<String> launcher() {
        String launcher = System.getProperty("dbslicer.program");
        if (launcher == null) {
            throw new IllegalStateException(
                    "the system property dbslicer.program must name the program, as benchmarks/run has it do");
        }
        return List.of(Path.of(launcher).toAbsolutePath().toString());
    }
}
