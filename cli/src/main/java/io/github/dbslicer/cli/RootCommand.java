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
            "'dbslicer help COMMAND' shows what a command does, its options and examples.",
            "Without a command, the options are those of 'slice':",
            "  dbslicer --read prod --write dev",
            "",
            "Examples:",
            "  See it work, with nothing but this program:",
            "    dbslicer demo",
            "  Rules for a database of your own, what they would cut, and the slice:",
            "    dbslicer init --read prod",
            "    dbslicer plan --read prod",
            "    dbslicer slice --read prod --write dev"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was done",
            "1:internal error: a defect of this program",
            "2:usage or configuration: the command line or a file is wrong",
            "3:source: it cannot be reached or read",
            "4:target: it cannot be reached or written",
            "5:no: the target is not the slice (verify), the row is not in it (explain)",
            "130:interrupted"
        })
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "A command is missing: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
