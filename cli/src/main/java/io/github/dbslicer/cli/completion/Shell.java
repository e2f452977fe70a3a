package io.github.dbslicer.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/** The shells whose completion there is. */
public enum Shell {
    BASH("dbslicer.bash"),
    ZSH("_dbslicer"),
    FISH("dbslicer.fish");

    private static final String PLACE = "@commands@";
    private static final String NAMES = "@names.awk@";

    private final String file;

    Shell(String file) {
        this.file = file;
    }

    /** What the shell looks for among its completions. */
    public String file() {
        return file;
    }

    /** The script that the shell is to load: what is written once for it, and what each command has. */
    public String completion(CommandSpec root) {
        return resource(file)
                .replace(NAMES, resource("names.awk").strip())
                .replace(PLACE, commands(ShellProgram.of(root)).stripTrailing());
    }

    private String commands(ShellProgram program) {
        return switch (this) {
            case BASH -> BashCases.of(program);
            case ZSH -> ZshCases.of(program);
            case FISH -> FishLines.of(program);
        };
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
