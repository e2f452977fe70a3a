package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher asks of Java, shown by one that prints its arguments. */
class LauncherTest {
    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of("src/main/sh/bin/dbslicer"), home.resolve("bin/dbslicer"));
        Files.createFile(home.resolve("lib/dbslicer-cli-0.jar"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Path java = home.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    /** Of a heap, Java says 29 parts of 30 are what there is; half of that has to be the size that was asked for. */
    @ParameterizedTest
    @CsvSource({"1M, 66", "512m, 1152", "1G, 2240", "16G, 34880", "2048K, 68"})
    void theHeapHoldsTwiceTheMemoryOfTheRun(String size, int megabytes) throws Exception {
        assertThat(arguments("slice", "--memory", size))
                .contains("-Xmx" + megabytes + "m")
                .noneMatch(argument -> argument.startsWith("-XX:MaxRAM"));
        assertThat(arguments("slice", "--memory=" + size)).contains("-Xmx" + megabytes + "m");
    }

    @ParameterizedTest
    @CsvSource({"512", "x", "09M", "99999G", "G", "1.5G", "5M5"})
    void whatIsNoSizeIsForTheProgramToRefuse(String size) throws Exception {
        assertThat(arguments("slice", "--memory", size))
                .contains("-XX:MaxRAM=2g", "-XX:MaxRAMPercentage=50")
                .endsWith("slice", "--memory", size);
    }

    @Test
    void withoutASizeTheHeapIsHalfOfTheMachineAtMost() throws Exception {
        assertThat(arguments("slice")).contains("-XX:MaxRAM=2g", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC");
    }

    @Test
    void jarsOfTheUsersOwnJoinTheProgram() throws Exception {
        Path jar = home.resolve("lib/dbslicer-cli-0.jar");
        assertThat(arguments("slice")).containsSubsequence("-jar", jar.toString(), "slice");
        Files.createDirectories(home.resolve("plugins"));
        assertThat(arguments("slice"))
                .containsSubsequence(
                        "-cp", jar + ":" + home.resolve("plugins/*"), "io.github.dbslicer.cli.DbSlicer", "slice")
                .doesNotContain("-jar");
    }

    @Test
    void aJavaThatCameAlongIsPreferred() throws Exception {
        Path runtime = Files.createDirectories(home.resolve("runtime/bin")).getParent();
        Files.writeString(runtime.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"\n");
        Path java = runtime.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\necho bundled\n");
        assertThat(arguments("slice")).doesNotContain("bundled");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(arguments("slice")).containsExactly("bundled");
    }

    private List<String> arguments(String... command) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of("sh", home.resolve("bin/dbslicer").toString()));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.toString());
        builder.environment().remove("DBSLICER_OPTS");
        builder.environment().remove("DBSLICER_PLUGINS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
