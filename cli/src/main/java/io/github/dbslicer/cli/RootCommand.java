package io.github.dbslicer.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
        name = "dbslicer",
        description = "Copies a small, referentially complete slice of a relational database.",
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        footer = {
            "",
            "Without a command, the options are those of 'slice':",
            "  dbslicer --read prod --write dev",
            "",
            "Exit codes: 0 done, 1 internal error, 2 usage or configuration, 3 source,",
            "4 target, 5 verification failed, 130 interrupted."
        })
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "A command is missing: slice, export, load, plan, verify, scan, demo or help.");
    }
}
