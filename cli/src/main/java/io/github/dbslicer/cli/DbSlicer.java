package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.ProgressKind;

/** The program's entry. */
public final class DbSlicer {

    private DbSlicer() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] args) {
        Surroundings surroundings = Surroundings.ofProcess();
        boolean demo = args.length > 0 && args[0].equals("demo");
        Interruption interruption = Interruption.watch(
                Thread.currentThread(), new ErrorReport(surroundings, ProgressKind.isJson(args))::interrupted, demo);
        int exitCode;
        try {
            exitCode = new Program(surroundings).run(args);
        } finally {
            interruption.ended();
        }
        System.exit(exitCode);
    }
}
