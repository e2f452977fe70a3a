package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpGoesToStdout(String argument) {
        CommandLineRun run = CommandLineRun.of(argument);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("slice +Cuts a slice")
                .containsPattern("scan +Lists the columns that look personal")
                .containsPattern("demo +Makes a shop")
                .contains("dbslicer --read prod --write dev")
                .containsPattern("130 +interrupted");
    }

    @Test
    void versionGoesToStdout() {
        CommandLineRun run = CommandLineRun.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("dbslicer ").hasLineCount(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void helpOfSliceNamesEveryOption() {
        CommandLineRun run = CommandLineRun.of("slice", "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "-r, --read",
                        "-w, --write",
                        "--config",
                        "--schema-file",
                        "-t, --tables",
                        "--copy-schema[=tables|all]")
                .containsSubsequence(
                        "--copy-schema[=tables|all]\n",
                        "--with-triggers",
                        "--with-policies",
                        "--with-rules",
                        "--with-grants")
                .contains("-y, --yes", "-c, --continue", "-q, --quiet", "-v, --verbose", "-h, --help");
    }

    @Test
    void theCommandLineOfPySlicerHasNoCommand() {
        CommandLineRun run = CommandLineRun.of("-r", "prod", "-w", "dev", "-t", "a,b", "--copy-schema", "-h");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: dbslicer [slice] --read");
    }

    @Test
    void noCommandIsAUsageError() {
        assertUsageError(
                "A command is missing: slice, export, load, plan, explain, verify, scan, init, demo, completion, help.",
                "Try 'dbslicer --help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "slcie"})
    void anUnknownCommandIsAUsageError(String command) {
        assertUsageError(
                "'" + command
                        + "' is no command of this version. Commands: slice, export, load, plan, explain, verify, scan, init, demo, completion, help.",
                "Try 'dbslicer --help'.",
                command,
                "--read",
                "prod");
    }

    @Test
    void aMisspelledOptionIsNamedWithTheNearest() {
        assertUsageError(
                "Unknown option: '--wriet=dev'. Did you mean --write?",
                "Try 'dbslicer slice --help'.",
                "slice",
                "--read=prod",
                "--wriet=dev");
    }

    @Test
    void aSurplusArgumentIsAUsageError() {
        assertUsageError(
                "Unmatched argument at index 5: 'orders'.",
                "Try 'dbslicer slice --help'.",
                "-r",
                "prod",
                "-w",
                "dev",
                "orders");
    }

    @Test
    void readIsNeeded() {
        assertUsageError(
                "--read is missing: the name of a connection in config.yml.",
                "Try 'dbslicer slice --help'.",
                "-w",
                "dev");
    }

    @Test
    void writeIsNeeded() {
        assertUsageError(
                "--write is missing: the name of a connection in config.yml; or --output with a file.",
                "Try 'dbslicer slice --help'.",
                "-r",
                "prod");
    }

    @Test
    void anEmptyNameIsAUsageError() {
        assertUsageError(
                "--read and --tables take names separated by commas; one of them is empty.",
                "Try 'dbslicer slice --help'.",
                "--read=prod,,replica",
                "--write=dev");
    }

    @Test
    void refreshingNeedsARunToContinue() {
        assertUsageError(
                "--refresh needs --continue: a slice that begins anew has the source's values anyway.",
                "Try 'dbslicer slice --help'.",
                "-r",
                "prod",
                "-w",
                "dev",
                "--refresh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--with-triggers", "--with-policies", "--with-rules", "--with-grants"})
    void partsOfASchemaNeedACopiedOne(String option) {
        String[] slice = {"-r", "prod", "-w", "dev", option};
        assertUsageError(option + " needs --copy-schema, with all objects.", "Try 'dbslicer slice --help'.", slice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--with-triggers", "--with-policies", "--with-rules", "--with-grants"})
    void partsOfASchemaNeedMoreThanCopiedTables(String option) {
        String[] slice = {"-r", "prod", "-w", "dev", "--copy-schema=tables", option};
        assertUsageError(option + " needs --copy-schema, with all objects.", "Try 'dbslicer slice --help'.", slice);
    }

    @Test
    void whatIsCopiedOfASchemaIsOneOfTwo() {
        assertUsageError(
                "Invalid value for option '--copy-schema': expected tables or all, not 'views'",
                "Try 'dbslicer slice --help'.",
                "-r",
                "prod",
                "-w",
                "dev",
                "--copy-schema=views");
    }

    @Test
    void quietAndVerboseExcludeEachOther() {
        assertUsageError(
                "--quiet, --verbose are mutually exclusive (specify only one)",
                "Try 'dbslicer slice --help'.",
                "-r",
                "prod",
                "-w",
                "dev",
                "-q",
                "-v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "11"})
    void aDemoHasAScaleWithinReason(String scale) {
        assertUsageError(
                "--scale is above 0 and at most 10.", "Try 'dbslicer demo --help'.", "demo", "--scale=" + scale);
    }

    @Test
    void aDemoIsOnAKindOfDatabase() {
        assertUsageError(
                "Invalid value for option '--on': expected sqlite, mariadb, postgresql, not 'oracle'",
                "Try 'dbslicer demo --help'.",
                "demo",
                "--on=oracle");
    }

    @Test
    void filesNeedNotBeKept() {
        assertUsageError(
                "--keep is for a server: choose one with --on. Files stay anyway.",
                "Try 'dbslicer demo --help'.",
                "demo",
                "--keep");
    }

    @Test
    void helpOfTheDemoNamesEveryOption() {
        CommandLineRun run = CommandLineRun.of("demo", "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("--on=KIND", "-d, --directory", "-s, --scale", "-k, --keep", "-v, --verbose")
                .contains("Kind of database: sqlite, mariadb, postgresql.");
    }

    private static void assertUsageError(String message, String advice, String... args) {
        CommandLineRun run = CommandLineRun.of(args);
        assertThat(run.err().lines()).containsExactly("ERROR " + message, advice);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
