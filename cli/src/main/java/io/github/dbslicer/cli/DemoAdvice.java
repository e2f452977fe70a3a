package io.github.dbslicer.cli;

import io.github.dbslicer.sample.ShopDialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What to try after the demo: commands to paste. */
final class DemoAdvice {
    private final String command;
    private final DemoDirectory directory;

    /** @param environment where the launcher says how it was called */
    DemoAdvice(Map<String, String> environment, DemoDirectory directory) {
        this.command = word(environment.getOrDefault("DBSLICER_COMMAND", "dbslicer"));
        this.directory = directory;
    }

    /** While the databases are there. */
    List<String> lines() {
        String files = " --config " + word(directory.config()) + " --schema-file " + word(directory.rules())
                + " --read shop --write slice";
        String slice = command + " slice" + files + " --yes";
        return List.of(
                "",
                "What came, how and why, to look at in a browser: " + directory.report(),
                "The same slice again, by the files that the demo wrote:",
                "  " + slice,
                "Whether that is exactly the slice, by every row, value and reference:",
                "  " + command + " verify" + files,
                "Only what the payments belong to and need, with all that is said on the way:",
                "  " + slice + " --tables payments --verbose",
                "Now change a rule in " + directory.rules() + " and slice again, or put your own databases into",
                directory.config() + ". All options:",
                "  " + command + " slice --help");
    }

    /** Before the databases go with their server. */
    List<String> linesWithoutServer(ShopDialect kind) {
        return List.of(
                "",
                "What came, how and why, to look at in a browser: " + directory.report(),
                "Its server ends now, with both databases. To look at them and to slice again, keep it running:",
                "  " + command + " demo --on " + kind + " --keep",
                "For databases of your own put them into a file like " + directory.config() + ". All options:",
                "  " + command + " slice --help");
    }

    private static String word(Path path) {
        return word(path.toString());
    }

    /** As one word for a shell. */
    private static String word(String text) {
        return text.matches("[\\w./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
