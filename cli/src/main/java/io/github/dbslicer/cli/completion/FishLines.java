package io.github.dbslicer.cli.completion;

/** The commands as lines of fish. */
final class FishLines {
    private FishLines() {}

    static String of(ShellProgram program) {
        StringBuilder lines = new StringBuilder();
        program.commands()
                .forEach(command -> lines.append("complete -c dbslicer -n __dbslicer_at_command -a ")
                        .append(command.name())
                        .append(" -d ")
                        .append(quoted(command.description()))
                        .append('\n'));
        program.commands().forEach(command -> append(command, lines));
        return lines.toString();
    }

    private static void append(ShellCommand command, StringBuilder lines) {
        String beginning = "complete -c dbslicer -n '__dbslicer_in " + command.name() + "'";
        lines.append('\n');
        command.options().forEach(option -> {
            lines.append(beginning);
            option.names()
                    .forEach(name -> lines.append(name.startsWith("--") ? " -l " : " -s ")
                            .append(name.replaceFirst("^-+", "")));
            option.value()
                    .ifPresent(value -> lines.append(required(option, value)).append(source(value, option.list())));
            lines.append(" -d ").append(quoted(option.description())).append('\n');
        });
        // Which of several it is cannot be told without knowing which words are values of options.
        command.arguments().stream()
                .findFirst()
                .ifPresent(argument ->
                        lines.append(beginning).append(source(argument, false)).append('\n'));
    }

    /** Files are the only words that other completions may add. */
    private static String required(ShellOption option, Proposal value) {
        if (option.attached()) {
            return "";
        }
        return value.kind() == Proposal.Kind.FILES ? " -r" : " -x";
    }

    private static String source(Proposal value, boolean list) {
        return switch (value.kind()) {
            case WORDS -> " -a " + quoted(String.join(" ", value.words()));
            case FILES -> " -F";
            case FOLDERS -> " -a '(__fish_complete_directories)'";
            case CONNECTIONS -> " -a '(__dbslicer_connections" + (list ? " | __dbslicer_list" : "") + ")'";
            case TABLES -> " -a '(__dbslicer_tables" + (list ? " | __dbslicer_list" : "") + ")'";
            case NONE -> "";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
