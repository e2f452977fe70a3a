package io.github.dbslicer.cli.completion;

import java.util.List;

/** The commands as functions of zsh, in the language of its {@code _arguments}. */
final class ZshCases {
    private ZshCases() {}

    static String of(ShellProgram program) {
        StringBuilder functions = new StringBuilder("_dbslicer_commands() {\n    local -a commands\n    commands=(\n");
        program.commands()
                .forEach(command -> functions
                        .append("        ")
                        .append(quoted(command.name() + ":" + escaped(command.description())))
                        .append('\n'));
        functions.append("    )\n    _describe -t commands command commands\n}\n\n");
        functions.append("_dbslicer_arguments() {\n    case $1 in\n");
        program.commands().forEach(command -> append(command, functions));
        return functions.append("    esac\n}\n").toString();
    }

    private static void append(ShellCommand command, StringBuilder functions) {
        functions.append("        ").append(command.name()).append(")\n            _arguments -s");
        command.options().forEach(option -> next(specification(option), functions));
        List<Proposal> arguments = command.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            next(quoted((i + 1) + ":" + action(arguments.get(i), false)), functions);
        }
        functions.append("\n            ;;\n");
    }

    private static void next(String specification, StringBuilder functions) {
        functions.append(" \\\n                ").append(specification);
    }

    private static String specification(ShellOption option) {
        String marks = option.names().stream()
                .map(name -> name + mark(name, option))
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        String several = option.names().size() > 1 ? "{" + marks + "}" : marks;
        String once = option.list() ? "'*'" : quoted("(" + String.join(" ", option.names()) + ")");
        String value = option.value()
                .map(proposal -> (option.attached() ? "::" : ":") + action(proposal, option.list()))
                .orElse("");
        return once + several + quoted("[" + escaped(option.description()) + "]" + value);
    }

    private static String mark(String name, ShellOption option) {
        if (option.value().isEmpty()) {
            return "";
        }
        return !name.startsWith("--") ? "+" : option.attached() ? "=-" : "=";
    }

    private static String action(Proposal value, boolean list) {
        String words = switch (value.kind()) {
            case WORDS -> "(" + String.join(" ", value.words()) + ")";
            case FILES -> "_files";
            case FOLDERS -> "_files -/";
            case CONNECTIONS -> "_dbslicer_connections";
            case TABLES -> "_dbslicer_tables";
            case NONE -> " ";
        };
        return escaped(value.label()) + ":" + (list ? "_sequence " : "") + words;
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\:\\[\\]])", "\\\\$1");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
