package io.github.dbslicer.cli.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoffTest {

    @Test
    void textIsNoRequest() {
        Roff page = new Roff()
                .text(".profile is a file, '--x' an option, C:\\ a place")
                .literal(List.of("  ~/a", "'b"));
        assertThat(page)
                .hasToString(
                        "\\&.profile is a file, \\(aq\\-\\-x\\(aq an option, C:\\e a place\n.nf\n  \\(ti/a\n\\(aqb\n.fi\n");
    }

    @Test
    void lettersOfOtherAlphabetsAreNamed() {
        assertThat(Roff.bold("größe")).isEqualTo("\\fBgr\\[u00F6]\\[u00DF]e\\fR");
    }
}
