package io.github.dbslicer.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** The shells whose completion there is. */
public enum Shell {
    BASH("dbslicer.bash", BashCases::of),
    ZSH("_dbslicer", ZshCases::of),
    FISH("dbslicer.fish", FishLines::of);

    private static final String PLACE = "@commands@";
    private static final String NAMES = "@names.awk@";

    private final String file;
    private final Function<ShellProgram, String> commands;

    Shell(String file, Function<ShellProgram, String> commands) {
        this.file = file;
        this.commands = commands;
    }

    /** What the shell looks for among its completions. */
    public String file() {
        return file;
    }

    /** The script that the shell is to load: what is written once for it, and what each command has. */
    public String completion(CommandSpec root) {
        return resource(file)
                .replace(NAMES, resource("names.awk").strip())
                .replace(PLACE, commands.apply(ShellProgram.of(root)).stripTrailing());
    }

    private static String resource(String name) {
        try (InputStream in = Shell.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
