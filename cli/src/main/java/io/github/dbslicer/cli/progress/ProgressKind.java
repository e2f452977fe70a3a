package io.github.dbslicer.cli.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which form a run tells how far it is. */
public enum ProgressKind {
    /** Drawn on a terminal, in lines elsewhere. */
    AUTO,
    /** Drawn, whatever the error stream is. */
    LIVE,
    /** A line for each thing that is done. */
    PLAIN,
    /** An object of JSON a line, for programs; errors too. */
    JSON,
    /** Not at all. */
    NONE;

    private static final String OPTION = "--progress";

    /** As users write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that users call so. */
    public static Optional<ProgressKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether arguments ask for JSON, which holds even where they cannot be understood otherwise. */
    public static boolean isJson(String... arguments) {
        List<String> all = List.of(arguments);
        int option = all.indexOf(OPTION);
        boolean apart =
                option >= 0 && option + 1 < all.size() && all.get(option + 1).equals(JSON.word());
        return apart || all.contains(OPTION + "=" + JSON.word());
    }
}
