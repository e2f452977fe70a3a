package io.github.dbslicer.cli;

/** The program's entry. */
public final class DbSlicer {

    private DbSlicer() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] args) {
        Surroundings surroundings = Surroundings.ofProcess();
        int exitCode;
        try (Interruption interruption = Interruption.watch(Thread.currentThread(), surroundings.err())) {
            exitCode = new Program(surroundings).run(args);
        }
        System.exit(exitCode);
    }
}
