package io.github.dbslicer.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry. */
@Command(
        name = "dbslicer",
        description = "Copies a small, referentially complete slice of a relational database.",
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class)
public final class DbSlicer implements Runnable {

    private DbSlicer() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new DbSlicer()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
