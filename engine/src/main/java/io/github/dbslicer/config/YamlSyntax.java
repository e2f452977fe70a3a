package io.github.dbslicer.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Says in a line what a YAML error is. SnakeYAML's own words (2.7) are kept only where they cannot hold a part of a value: a password
 * that is not quoted may well begin with a character that YAML gives a meaning.
 */
final class YamlSyntax {
    private static final Pattern CHARACTER = Pattern.compile("found character '(.+?)' that cannot start any token.*");
    private static final Pattern QUOTED_CONTEXT = Pattern.compile("while scanning a (quoted|double-quoted) scalar");
    private static final Pattern HUGE_ESCAPE = Pattern.compile("\\\\U[89a-fA-F][0-9a-fA-F]{7}");
    private static final String TAG = "a text that begins with '!' is a tag in YAML. Put it between quotes.";

    private static final String UNKNOWN_ESCAPE =
            "a backslash between double quotes begins an escape, and this is none. Use single quotes, or two backslashes.";

    private static final Map<String, String> BY_BEGINNING = Map.of(
            "found undefined alias",
            "a text that begins with '*' is an alias in YAML, and this one names no anchor (&). Put it between quotes.",
            "found undefined tag handle",
            TAG,
            "Global tag is not allowed",
            TAG,
            "found unknown escape character",
            UNKNOWN_ESCAPE,
            "mapping values are not allowed here",
            "a ': ' is not allowed here. Check the indentation, and put a text that holds ': ' between quotes.");

    private YamlSyntax() {}

    /** What is wrong, without the place. */
    static String describe(YAMLException e) {
        if (e instanceof MarkedYAMLException marked) {
            return "not valid YAML: " + marked(marked);
        }
        return "this is not valid YAML.";
    }

    /** What is wrong with an escape of more than U+7FFFFFFF, on which SnakeYAML fails without words of its own. */
    static String hugeEscape() {
        return "not valid YAML: " + UNKNOWN_ESCAPE;
    }

    /** Where the first such escape of a text is. */
    static int placeOfHugeEscape(String text) {
        Matcher escape = HUGE_ESCAPE.matcher(text);
        return escape.find() ? escape.start() : 0;
    }

    private static String marked(MarkedYAMLException e) {
        String problem = Optional.ofNullable(e.getProblem()).orElse("");
        Matcher character = CHARACTER.matcher(problem);
        if (character.matches()) {
            return cannotStart(character.group(1));
        }
        String context = Optional.ofNullable(e.getContext()).orElse("");
        if (problem.startsWith("found unexpected end of stream")
                && QUOTED_CONTEXT.matcher(context).matches()) {
            return "a quoted text that begins in line " + (e.getContextMark().getLine() + 1) + " does not end.";
        }
        return beginning(BY_BEGINNING, problem).orElseGet(() -> withoutValues(problem, context));
    }

    private static String cannotStart(String character) {
        if (character.contains("TAB")) {
            return "a tab stands where YAML wants spaces.";
        }
        return "a text cannot begin with '" + character + "'. Put it between quotes.";
    }

    private static Optional<String> beginning(Map<String, String> sentences, String problem) {
        return sentences.entrySet().stream()
                .filter(sentence -> problem.startsWith(sentence.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String withoutValues(String problem, String context) {
        String what = problem.replaceAll("(?s),? but (found|got) .*", "").replaceAll("(?s)\\bfound [^a-z].*", "");
        return context.isEmpty() ? what + "." : context + ": " + what + ".";
    }
}
