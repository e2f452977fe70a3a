package io.github.dbslicer.cli.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FooterTest {

    @Test
    void partsAreToldApart() {
        Footer footer = Footer.of(List.of(
                "",
                "Some words",
                "go on here.",
                "  a line",
                "  another",
                "More words.",
                "",
                "Examples:",
                "  first",
                "",
                "  second",
                "",
                "The end."));
        assertThat(footer.notes())
                .containsExactly(
                        List.of("Some words", "go on here."),
                        List.of("  a line", "  another"),
                        List.of("More words."),
                        List.of("The end."));
        assertThat(footer.examples()).containsExactly("  first", "", "  second");
    }
}
