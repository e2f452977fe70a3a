package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.ProgressKind;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command line, runs its command and turns failures into messages and exit codes. */
final class Program {
    private static final Set<String> ROOT_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private final Surroundings surroundings;

    Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Returns the exit code. */
    int run(String... args) {
        ErrorReport report = new ErrorReport(surroundings, ProgressKind.isJson(args));
        int exitCode = run(report, args);
        report.ended(exitCode);
        return exitCode;
    }

    private int run(ErrorReport report, String... args) {
        try {
            return commandLine()
                    .setParameterExceptionHandler((failure, parsed) -> misunderstood(failure, report))
                    .setExecutionExceptionHandler(
                            (failure, command, parsed) -> report.report(failure, isVerbose(parsed)))
                    .execute(withCommand(args));
        } catch (OutOfMemoryError | StackOverflowError e) {
            return report.report(e, false);
        }
    }

    /** All commands, with their options. */
    CommandLine commandLine() {
        CommandLine program = new CommandLine(new RootCommand())
                .addSubcommand("slice", new SliceCommand(surroundings))
                .addSubcommand("export", new ExportCommand(surroundings))
                .addSubcommand("load", new LoadCommand(surroundings))
                .addSubcommand("plan", new PlanCommand(surroundings))
                .addSubcommand("explain", new ExplainCommand(surroundings))
                .addSubcommand("verify", new VerifyCommand(surroundings))
                .addSubcommand("scan", new ScanCommand(surroundings))
                .addSubcommand("init", new InitCommand(surroundings))
                .addSubcommand("demo", new DemoCommand(surroundings))
                .addSubcommand("completion", new CompletionCommand(surroundings))
                .addSubcommand("help", new CommandLine.HelpCommand())
                // An argument that begins with @ is a name like any other, no file of arguments.
                .setExpandAtFiles(false)
                // Help alone goes this way, which is ASCII.
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        Map<String, IHelpSectionRenderer> help = program.getHelpSectionMap();
        help.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, commands -> "");
        help.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandGroups::list);
        return program;
    }

    /** PySlicer's command line has no command: options alone mean {@code slice}. */
    private static String[] withCommand(String... args) {
        if (args.length == 0 || !args[0].startsWith("-") || ROOT_OPTIONS.contains(args[0])) {
            return args;
        }
        return Stream.concat(Stream.of("slice"), Stream.of(args)).toArray(String[]::new);
    }

    private static int misunderstood(ParameterException failure, ErrorReport report) {
        CommandLine command = failure.getCommandLine();
        String tryHelp = "Try '" + command.getCommandSpec().qualifiedName() + " --help'.";
        return report.usage(message(failure, command), tryHelp);
    }

    private static String message(ParameterException failure, CommandLine command) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            // Of an exclusive group picocli says "Error: ".
            return String.valueOf(failure.getMessage()).replaceFirst("^Error: ", "");
        }
        if (command.getParent() == null) {
            return "'" + unmatched.getUnmatched().get(0) + "' is no command of this version. Commands: "
                    + String.join(", ", command.getSubcommands().keySet()) + ".";
        }
        List<String> near = unmatched.getSuggestions();
        return failure.getMessage() + "." + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?");
    }

    private static boolean isVerbose(ParseResult parsed) {
        ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        return command.hasMatchedOption("--verbose");
    }
}
