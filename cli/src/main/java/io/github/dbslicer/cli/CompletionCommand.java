package io.github.dbslicer.cli;

import io.github.dbslicer.cli.completion.Shell;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code dbslicer completion}. */
@Command(
        name = "completion",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        customSynopsis = "dbslicer completion bash|zsh|fish",
        description = "Prints what a shell needs to complete commands, options and names of connections.",
        footer = {
            "",
            "Examples:",
            "  bash, in ~/.bashrc:",
            "    source <(dbslicer completion bash)",
            "  zsh, in ~/.zshrc, after compinit:",
            "    source <(dbslicer completion zsh)",
            "  fish, in ~/.config/fish/config.fish:",
            "    dbslicer completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            converter = Shells.class,
            completionCandidates = Shells.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable Shell shell;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (shell == null) {
            throw new ParameterException(
                    spec.commandLine(), "The shell is missing: " + String.join(", ", new Shells()) + ".");
        }
        surroundings.out().print(shell.completion(spec.root()));
        return 0;
    }

    /** The shells by the names that users write. */
    static final class Shells implements ITypeConverter<Shell>, Iterable<String> {
        @Override
        public Shell convert(String value) {
            return Arrays.stream(Shell.values())
                    .filter(shell -> name(shell).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected " + String.join(", ", this) + ", not '" + value + "'"));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Shell.values()).map(Shells::name).iterator();
        }

        private static String name(Shell shell) {
            return shell.name().toLowerCase(Locale.ROOT);
        }
    }
}
