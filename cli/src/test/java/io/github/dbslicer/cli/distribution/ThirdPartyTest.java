package io.github.dbslicer.cli.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {
    private static final ThirdParty TABLE = new ThirdParty(
            List.of("# words", "", "one-lib  MIT  jar  https://one.example", "two  GPL-3.0  jar  https://two.example"));

    @Test
    void jarsAreListedWithTheirVersions() {
        ThirdParty one = new ThirdParty(List.of("one-lib  MIT  jar  https://one.example"));
        assertThat(one.list(List.of(
                        Path.of("lib/dbslicer-cli-1.jar"), Path.of("classes"), Path.of("lib/one-lib-2.0-rc1.jar"))))
                .isEqualTo("| one-lib | 2.0-rc1 | MIT | jar | https://one.example |");
    }

    @Test
    void aJarWithoutALicenceStopsTheBuild() {
        assertThatThrownBy(() -> TABLE.list(List.of(Path.of("three-1.jar"))))
                .hasMessageStartingWith("three-1.jar has no");
    }

    @Test
    void aLicenceThatDoesNotFitStopsTheBuild() {
        assertThatThrownBy(() -> TABLE.list(List.of(Path.of("two-1.jar")))).hasMessageStartingWith("two-1.jar has no");
    }

    @Test
    void aLineTooManyStopsTheBuild() {
        assertThatThrownBy(() -> new ThirdParty(List.of("one-lib MIT jar https://one.example")).list(List.of()))
                .hasMessageContaining("what is not shipped: [one-lib]");
    }
}
