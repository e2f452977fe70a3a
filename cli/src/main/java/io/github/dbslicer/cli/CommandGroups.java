package io.github.dbslicer.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands by what one wants to do, in the order in which one comes to want it. */
final class CommandGroups {
    private static final int NAME_COLUMNS = 12;
    private static final int COLUMNS = 80;

    private CommandGroups() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("To begin with:", List.of("demo", "init", "slice"));
        groups.put("To know what a slice holds:", List.of("plan", "explain", "verify"));
        groups.put("To find what to mask:", List.of("scan"));
        groups.put("To files and from them:", List.of("export", "load"));
        groups.put("Around the program:", List.of("help", "completion"));
        return groups;
    }

    /** The list in the program's help. A command that is in no group comes last. */
    static String list(Help help) {
        StringBuilder list = new StringBuilder();
        Map<String, Help> rest = new TreeMap<>(help.subcommands());
        groups().forEach((heading, names) -> {
            list.append(String.format("%n%s%n", heading));
            for (String name : names) {
                Optional.ofNullable(rest.remove(name)).ifPresent(command -> append(command, name, list));
            }
        });
        rest.forEach((name, command) -> append(command, name, list));
        return list.toString();
    }

    private static void append(Help command, String name, StringBuilder list) {
        UsageMessageSpec usage = command.commandSpec().usageMessage();
        String description = String.join(" ", usage.header().length > 0 ? usage.header() : usage.description());
        StringBuilder line = new StringBuilder("  " + name + " ".repeat(NAME_COLUMNS - name.length()));
        int begin = line.length();
        for (String word : description.split(" ", 0)) {
            if (line.length() > begin && line.length() + 1 + word.length() > COLUMNS) {
                list.append(String.format("%s%n", line));
                line = new StringBuilder(" ".repeat(begin));
            }
            line.append(line.length() > begin ? " " : "").append(word);
        }
        list.append(String.format("%s%n", line));
    }
}
