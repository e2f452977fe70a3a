package io.github.dbslicer.cli.completion;

import java.util.List;

/** The commands as cases of a script of bash. */
final class BashCases {
    private BashCases() {}

    static String of(ShellProgram program) {
        StringBuilder cases = new StringBuilder();
        cases.append("'')\n    value=words words='")
                .append(String.join(" ", program.names()))
                .append("'\n    ;;\n");
        program.commands().forEach(command -> append(command, cases));
        return cases.toString().indent(8);
    }

    private static void append(ShellCommand command, StringBuilder cases) {
        cases.append(command.name())
                .append(")\n    options='")
                .append(names(command))
                .append("'\n");
        if (!command.arguments().isEmpty()) {
            cases.append("    argument=")
                    .append(source(command.arguments().get(0)))
                    .append('\n');
        }
        cases.append("    case $option in\n");
        command.options()
                .forEach(option -> option.value()
                        .ifPresent(value -> cases.append("        ")
                                .append(String.join(" | ", option.names()))
                                .append(") ")
                                .append(option.attached() ? "[ -z \"$attached\" ] || " : "")
                                .append(option.list() ? "list=yes " : "")
                                .append("value=")
                                .append(source(value))
                                .append(" ;;\n")));
        cases.append("    esac\n    ;;\n");
    }

    private static String names(ShellCommand command) {
        return String.join(
                " ",
                command.options().stream()
                        .map(ShellOption::names)
                        .flatMap(List::stream)
                        .toList());
    }

    private static String source(Proposal value) {
        return switch (value.kind()) {
            case WORDS -> "words words='" + String.join(" ", value.words()) + "'";
            case FILES -> "files";
            case FOLDERS -> "folders";
            case CONNECTIONS -> "words words=$(_dbslicer_connections)";
            case TABLES -> "words words=$(_dbslicer_tables)";
            case NONE -> "unknown";
        };
    }
}
