package io.github.dbslicer.junit;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts system properties, else environment variables, in for {@code ${NAME}}; <code>$${</code> is a literal <code>${</code>. */
final class Placeholders {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z0-9_.-]+)}|(\\$\\{)");

    private static final int NAME = 1;
    private static final int BROKEN = 2;

    private final Function<String, Optional<String>> values;

    /** @param values what a name stands for */
    Placeholders(Function<String, Optional<String>> values) {
        this.values = values;
    }

    static Placeholders ofThisProcess() {
        return new Placeholders(name ->
                Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(name))));
    }

    /**
     * @param attribute that has the text, for the user
     * @throws SliceException {@code CONFIGURATION} where a name stands for nothing; never with the text in its message
     */
    String expand(String attribute, String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(value(attribute, reference)));
    }

    private String value(String attribute, MatchResult reference) {
        if (reference.group(BROKEN) != null) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    attribute + ": '${' begins a name, as ${NAME}. Write '$${' for the characters '${'.");
        }
        String name = reference.group(NAME);
        if (name == null) {
            return "${";
        }
        return values.apply(name)
                .orElseThrow(() -> new SliceException(
                        ErrorCode.CONFIGURATION,
                        attribute + ": there is neither a system property nor an environment variable " + name + "."));
    }
}
