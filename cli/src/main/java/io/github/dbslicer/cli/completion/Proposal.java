package io.github.dbslicer.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What a shell can propose for the value of an option or for an argument.
 *
 * @param kind where the words come from
 * @param label what the value is called in the help
 * @param words those of {@link Kind#WORDS}, which need no quotes in any shell; of other kinds none
 */
record Proposal(Kind kind, String label, List<String> words) {
    private static final Pattern CHOICE = Pattern.compile("\\w+(\\|\\w+)+");

    /** Where words come from that can stand somewhere. */
    enum Kind {
        WORDS,
        FILES,
        FOLDERS,
        /** Names in the configuration file. */
        CONNECTIONS,
        /** Names in the rules file. */
        TABLES,
        /** Nothing can be proposed. */
        NONE
    }

    Proposal {
        words = List.copyOf(words);
    }

    /** By what the help calls the value, which is the same everywhere in this program, and by the words that it can be. */
    static Proposal of(ArgSpec argument) {
        String label = argument.paramLabel();
        List<String> words = new ArrayList<>();
        if (CHOICE.matcher(label).matches()) {
            words.addAll(List.of(label.split("\\|", 0)));
        } else if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(words::add);
        } else if (label.equals("COMMAND") && argument.command().parent() != null) {
            words.addAll(argument.command().parent().subcommands().keySet());
        }
        return new Proposal(words.isEmpty() ? kind(label) : Kind.WORDS, label, words);
    }

    private static Kind kind(String label) {
        return switch (label) {
            case "FILE" -> Kind.FILES;
            case "FOLDER" -> Kind.FOLDERS;
            case "NAME" -> Kind.CONNECTIONS;
            case "TABLE" -> Kind.TABLES;
            default -> Kind.NONE;
        };
    }
}
