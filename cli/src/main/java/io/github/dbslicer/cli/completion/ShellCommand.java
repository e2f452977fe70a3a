package io.github.dbslicer.cli.completion;

import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command as shells need it.
 *
 * @param name the program's own, where no command is given
 * @param description a few words
 * @param arguments what stands behind the options, in order
 */
record ShellCommand(String name, String description, List<ShellOption> options, List<Proposal> arguments) {
    ShellCommand {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    static ShellCommand of(CommandSpec command) {
        return new ShellCommand(
                command.name(),
                // That of picocli's own command has details in the description, and what it does in the header.
                brief(
                        command.usageMessage().header().length > 0
                                ? command.usageMessage().header()
                                : command.usageMessage().description()),
                command.options().stream()
                        .filter(option -> !option.hidden())
                        .map(ShellOption::of)
                        .toList(),
                command.positionalParameters().stream()
                        .filter(argument -> !argument.hidden())
                        .map(Proposal::of)
                        .toList());
    }

    /** The first sentence up to a semicolon, which is what fits on a line of a list. */
    static String brief(String... description) {
        String text = Ansi.OFF.string(String.format(String.join(" ", description)));
        return text.strip().replaceAll("\\s+", " ").split("[;.] |[;.]$", 2)[0];
    }
}
