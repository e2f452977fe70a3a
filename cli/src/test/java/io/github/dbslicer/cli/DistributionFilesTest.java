package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.distribution.ManualPage;
import io.github.dbslicer.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** The manual pages of the program's own commands. */
class DistributionFilesTest {
    private final CommandSpec root =
            new Program(Surroundings.ofProcess()).commandLine().getCommandSpec();

    @Test
    void everyCommandHasAPageWithItsOptions() {
        List<CommandSpec> commands = ManualPage.commands(root);
        assertThat(commands).extracting(ManualPage::name).contains("dbslicer", "dbslicer-slice", "dbslicer-completion");
        assertThat(commands).hasSize(root.subcommands().size());
        for (CommandSpec command : commands) {
            String page = ManualPage.write(command, "1.2.3");
            assertThat(page)
                    .startsWith(".TH "
                            + ManualPage.name(command).toUpperCase(Locale.ROOT).replace("-", "\\-")
                            + " 1 \"\" \"DbSlicer 1.2.3\"")
                    .contains(
                            ".SH NAME", ".SH SYNOPSIS", ".SH OPTIONS", ".SH EXIT STATUS", ".SH FILES", ".SH SEE ALSO");
            command.options()
                    .forEach(option -> assertThat(page)
                            .contains("\\fB" + option.longestName().replace("-", "\\-") + "\\fR"));
        }
    }

    @Test
    void theProgramsPageListsCommandsAndExitCodes() {
        String page = ManualPage.write(root, "1");
        root.subcommands().keySet().stream()
                .filter(name -> !name.equals("help"))
                .forEach(name -> assertThat(page).contains(".TP\n\\fB" + name + "\\fR\n"));
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(page).contains(".TP 5\n\\fB" + code.exitCode() + "\\fR\n");
        }
    }

    @Test
    void examplesAreASectionOfTheirOwn() {
        assertThat(ManualPage.write(root.subcommands().get("completion").getCommandSpec(), "1"))
                .containsSubsequence(".SH EXAMPLES\n.nf\n", "\n    source <(dbslicer completion bash)\n");
    }
}
