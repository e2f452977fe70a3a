package io.github.dbslicer.mask.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Fakes of today are those of yesterday: another version of Datafaker, or another way of choosing, would call everybody another name in slices that
 * are refreshed. Where that cannot be helped, it is to be said to the users.
 */
class GoldenFakesTest {
    @Test
    void areTheSameAsInEarlierVersions() throws IOException {
        try (InputStream file = GoldenFakesTest.class.getResourceAsStream("golden-fakes.txt")) {
            assertThat(GoldenFakes.lines())
                    .containsExactlyElementsOf(
                            new String(file.readAllBytes(), UTF_8).lines().toList());
        }
    }

    /** Where i is the lower case of İ, and the machine's character set has no letter beyond ASCII. */
    @Test
    void areTheSameOnEveryMachine() throws IOException, InterruptedException {
        Process turkish = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Apia",
                        "-Dfile.encoding=US-ASCII",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GoldenFakes.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(turkish.getInputStream().readAllBytes(), UTF_8);
        assertThat(turkish.waitFor()).isZero();
        assertThat(printed.lines())
                .containsExactlyElementsOf(GoldenFakes.lines().toList());
    }
}
