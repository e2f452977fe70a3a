package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    private static final String HEADING = "Examples:";
    private static final Pattern COMMAND = Pattern.compile("dbslicer( [^)|>]*)?");

    private static CommandLine program() {
        return new Program(Surroundings.ofProcess()).commandLine();
    }

    /** All that have a help of their own making, the program among them. */
    static Stream<String> commands() {
        return Stream.concat(
                Stream.of(""), program().getSubcommands().keySet().stream().filter(name -> !name.equals("help")));
    }

    private static CommandLine command(String name) {
        return name.isEmpty() ? program() : program().getSubcommands().get(name);
    }

    private static List<String> examples(String name) {
        List<String> footer =
                Arrays.asList(command(name).getCommandSpec().usageMessage().footer());
        assertThat(footer).as(name).contains(HEADING);
        return footer.subList(footer.indexOf(HEADING) + 1, footer.size());
    }

    /** Descriptions and, further in, what one types. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandEndsWithDescribedExamples(String name) {
        List<String> examples = examples(name);
        assertThat(examples.get(0)).matches("  \\S.*:");
        assertThat(examples).allMatch(line -> line.matches("  \\S.*:|    \\S.*"));
        assertThat(examples.get(examples.size() - 1)).startsWith("    ");
        assertThat(typed(examples)).hasSizeBetween(2, 5);
        assertThat(typed(examples))
                .allMatch(line ->
                        name.isEmpty() || line.contains("dbslicer " + name + " ") || line.endsWith("dbslicer " + name));
    }

    private static List<String> typed(List<String> examples) {
        return examples.stream().filter(line -> line.startsWith("    ")).toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsUnderstood(String name) {
        for (String line : typed(examples(name))) {
            Matcher command = COMMAND.matcher(line);
            assertThat(command.find()).as(line).isTrue();
            String[] words =
                    Stream.of(command.group().strip().split(" +", 0)).skip(1).toArray(String[]::new);
            assertThatCode(() -> program().parseArgs(words)).as(line).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsATerminal(String name) {
        CommandLineRun run = name.isEmpty() ? CommandLineRun.of("help") : CommandLineRun.of(name, "--help");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void theProgramListsEachCommandOnceByWhatItIsFor() {
        String help = CommandLineRun.of("help").out();
        assertThat(help).contains("To begin with:\n  demo  ", "To know what a slice holds:\n  plan  ");
        Set<String> names = program().getSubcommands().keySet();
        assertThat(help.lines()
                        .filter(line -> line.matches("  [a-z]+ {2,}\\S.*"))
                        .map(line -> line.strip().split(" ", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(names);
    }
}
