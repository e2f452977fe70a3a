package io.github.dbslicer.cli.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of a command, made from what its help says. */
public final class ManualPage {
    private final CommandSpec command;
    private final CommandSpec root;
    private final Help help;
    private final Roff page = new Roff();

    private ManualPage(CommandSpec command) {
        this.command = command;
        this.root = command.root();
        this.help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
    }

    /** The commands that have a page: the program itself, and those that its help shows, but for the help. */
    public static List<CommandSpec> commands(CommandSpec root) {
        return Stream.concat(
                        Stream.of(root),
                        root.subcommands().values().stream()
                                .map(CommandLine::getCommandSpec)
                                .filter(command -> !command.usageMessage().hidden() && !command.helpCommand()))
                .toList();
    }

    /** As in {@code dbslicer-slice}. */
    public static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    /** @param version the program's */
    public static String write(CommandSpec command, String version) {
        return new ManualPage(command).write(version);
    }

    private String write(String version) {
        Footer footer = Footer.of(plain(command.usageMessage().footer()));
        // No date: that of the build would make other bytes of the same sources.
        page.request(".TH " + Roff.escaped(name(command).toUpperCase(Locale.ROOT)) + " 1 \"\" \"DbSlicer " + version
                + "\" DbSlicer");
        page.request(".SH NAME").text(name(command) + " - " + brief(command));
        page.request(".SH SYNOPSIS").literal(synopsis().lines().toList());
        page.request(".SH DESCRIPTION");
        plain(command.usageMessage().description()).forEach(page::text);
        footer.notes().forEach(this::paragraph);
        commands();
        arguments("ARGUMENTS", command.positionalParameters());
        arguments("OPTIONS", command.options());
        if (!footer.examples().isEmpty()) {
            page.request(".SH EXAMPLES").literal(footer.examples());
        }
        exitStatus();
        CommonSections.append(page);
        seeAlso();
        return page.toString();
    }

    private String synopsis() {
        return help.synopsis(0).stripTrailing();
    }

    private void paragraph(List<String> lines) {
        page.request(".PP");
        if (Footer.isIndented(lines.get(0))) {
            page.literal(lines);
        } else {
            lines.forEach(page::text);
        }
    }

    private void commands() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        page.request(".SH COMMANDS");
        commands(root).stream()
                .skip(1)
                .forEach(subcommand -> page.request(".TP")
                        .request(Roff.bold(subcommand.name()))
                        .text(String.join(" ", plain(subcommand.usageMessage().description()))));
    }

    private void arguments(String title, List<? extends ArgSpec> arguments) {
        List<? extends ArgSpec> shown =
                arguments.stream().filter(argument -> !argument.hidden()).toList();
        if (shown.isEmpty()) {
            return;
        }
        page.request(".SH " + title);
        shown.forEach(argument -> {
            page.request(".TP").request(heading(argument));
            plain(argument.description()).forEach(page::text);
        });
    }

    private String heading(ArgSpec argument) {
        String label = help.createDefaultParamLabelRenderer()
                .renderParameterLabel(argument, Ansi.OFF, List.of())
                .toString();
        if (!(argument instanceof OptionSpec option)) {
            return Roff.italic(label);
        }
        List<String> names = Stream.of(option.names()).map(Roff::bold).toList();
        return String.join(", ", names) + (label.isEmpty() ? "" : Roff.italic(label));
    }

    private void exitStatus() {
        page.request(".SH EXIT STATUS");
        root.usageMessage()
                .exitCodeList()
                .forEach((code, meaning) ->
                        page.request(".TP 5").request(Roff.bold(code)).text(meaning));
    }

    private void seeAlso() {
        page.request(".SH SEE ALSO");
        List<String> others = new ArrayList<>();
        for (CommandSpec other : commands(root)) {
            if (other != command) {
                others.add(Roff.bold(name(other)) + "(1)");
            }
        }
        page.request(String.join(",\n", others));
    }

    private static String brief(CommandSpec command) {
        String description = String.join(" ", plain(command.usageMessage().description()));
        String sentence = description.replaceFirst("\\.$", "");
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** As the help prints it, without colours. */
    private static List<String> plain(String... lines) {
        return Stream.of(lines)
                .map(line -> Ansi.OFF.string(String.format(line)))
                .flatMap(String::lines)
                .toList();
    }
}
