package io.github.dbslicer.cli.completion;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The program as shells need it.
 *
 * @param itself its own options
 * @param commands those that the help shows, in its order
 */
record ShellProgram(ShellCommand itself, List<ShellCommand> commands) {
    ShellProgram {
        commands = List.copyOf(commands);
    }

    static ShellProgram of(CommandSpec root) {
        return new ShellProgram(
                ShellCommand.of(root),
                root.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .filter(command -> !command.usageMessage().hidden())
                        .map(ShellCommand::of)
                        .toList());
    }

    List<String> names() {
        return commands.stream().map(ShellCommand::name).toList();
    }
}
