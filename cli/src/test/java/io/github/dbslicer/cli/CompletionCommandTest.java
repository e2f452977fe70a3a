package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.file.FileFormats;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What shells are told of the commands. That they do with it what is meant was tried in bash, zsh and fish by hand. */
class CompletionCommandTest {
    private final List<CommandSpec> commands = new Program(Surroundings.ofProcess())
            .commandLine().getSubcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .toList();

    @Test
    void bashKnowsEveryOptionOfEveryCommand() {
        String script = script("bash");
        for (CommandSpec command : commands) {
            String section = section(script, "        " + command.name() + ")\n", "\n            ;;\n");
            for (OptionSpec option : command.options()) {
                assertThat(section).containsPattern("options='(.* )?" + option.longestName() + "[ ']");
            }
            assertThat(section.lines().filter(line -> line.contains("value=")).count())
                    .isEqualTo(withValue(command).count());
        }
    }

    @Test
    void zshKnowsEveryOptionOfEveryCommand() {
        String script = script("zsh");
        for (CommandSpec command : commands) {
            String section = section(script, "        " + command.name() + ")\n", "\n            ;;\n");
            for (OptionSpec option : command.options()) {
                assertThat(section).containsPattern("[{,)']" + option.longestName() + "[=}']");
            }
            withValue(command)
                    .forEach(option -> assertThat(section)
                            .containsPattern(option.longestName() + "=-?[}']*\\[.*\\]::?"
                                    + Pattern.quote(option.paramLabel()) + ":"));
        }
    }

    @Test
    void fishKnowsEveryOptionOfEveryCommand() {
        String script = script("fish");
        for (CommandSpec command : commands) {
            List<String> lines = script.lines()
                    .filter(line -> line.contains("'__dbslicer_in " + command.name() + "'"))
                    .toList();
            for (OptionSpec option : command.options()) {
                assertThat(lines)
                        .filteredOn(line ->
                                line.contains(" -l " + option.longestName().substring(2) + " "))
                        .singleElement()
                        .asString()
                        .matches(line -> option.arity().max() == 0
                                || option.arity().min() == 0
                                || line.contains(" -x ")
                                || line.contains(" -r -F "));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void valuesAreProposedByWhatTheyAre(String shell) {
        assertThat(script(shell))
                .contains("sqlite mariadb postgresql", "none gzip zstd", "tables all")
                .contains(String.join(" ", new FileFormats().names()))
                .contains("_dbslicer_connections", "_dbslicer_tables", "bash zsh fish")
                .contains("[A-Za-z0-9_.@+-]+$/) print name")
                .doesNotContain("@commands@", "@names.awk@");
    }

    @Test
    void theShellIsOneOfThree() {
        CommandLineRun without = CommandLineRun.of("completion");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).startsWith("ERROR The shell is missing: bash, zsh, fish.");
        CommandLineRun other = CommandLineRun.of("completion", "tcsh");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("expected bash, zsh, fish, not 'tcsh'");
    }

    private static Stream<OptionSpec> withValue(CommandSpec command) {
        return command.options().stream().filter(option -> option.arity().max() > 0);
    }

    private static String section(String text, String beginning, String end) {
        int from = text.indexOf(beginning);
        assertThat(from).as(beginning).isNotNegative();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String script(String shell) {
        CommandLineRun run = CommandLineRun.of("completion", shell);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }
}
