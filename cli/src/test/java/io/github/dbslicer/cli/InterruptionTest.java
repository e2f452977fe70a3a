package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
    /** No row, after counting for ever. */
    private static final String ENDLESS =
            "EXISTS (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 1 FROM n WHERE i < 0)";

    @Test
    void aSignalEndsTheRunAndSaysInWhatStateTheTargetIs(@TempDir Path path)
            throws IOException, SQLException, InterruptedException {
        Folder folder = Folder.create(path);
        folder.write(
                "schema.yml", "rules: {endless: {where: \"" + ENDLESS + "\"}}\ntables: {orders: {rule: endless}}\n");
        folder.execute("dev.db", "INSERT INTO page_views VALUES (7)");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--class-path",
                System.getProperty("java.class.path"),
                DbSlicer.class.getName()));
        command.addAll(Arrays.asList(folder.command("--read", "shop", "--write", "dev", "--yes", "--verbose")));
        Process process = new ProcessBuilder(command).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader err = process.errorReader()) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                lines.add(line);
                if (line.startsWith("Stage 0: ")) {
                    // Not Process.destroy, which closes the streams, nor the signal of Ctrl-C, which is ignored in the
                    // background.
                    process.toHandle().destroy();
                }
            }
        }
        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(lines).contains("ERROR Interrupted.").noneMatch(line -> line.contains("Internal error"));
        assertThat(lines.toString()).contains("dev.db is as it was before");
        assertThat(folder.rows("page_views")).isEqualTo(1);
    }
}
