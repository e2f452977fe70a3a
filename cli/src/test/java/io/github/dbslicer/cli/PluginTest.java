package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a kind of masks that users read, made a jar as they do it. */
class PluginTest {
    private static final Path EXAMPLE = Path.of("src/example/license-plate");

    @TempDir
    private Path path;

    private Folder folder;
    private Path jar;

    @BeforeEach
    void makeJar() throws IOException, SQLException {
        folder = Folder.create(path);
        Path classes = Files.createDirectory(path.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "--release=17",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        EXAMPLE.resolve("com/example/LicensePlateKind.java").toString());
        assertThat(result).isZero();
        jar = path.resolve("license-plate.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, classes);
            add(out, EXAMPLE);
        }
    }

    private static void add(JarOutputStream out, Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            out.putNextEntry(new ZipEntry(root.relativize(file).toString()));
            Files.copy(file, out);
            out.closeEntry();
        }
    }

    @Test
    void aJarAddsAKindOfMasks() throws IOException, SQLException {
        writeMask("license_plate: any");
        CommandLineRun run = slice();
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> first = emails();
        assertThat(first).isNotEmpty().allSatisfy(plate -> assertThat(plate).matches("[A-Z]{1,2}-[A-Z]{2} [0-9]{1,4}"));
        assertThat(slice().exitCode()).isZero();
        assertThat(emails()).isEqualTo(first);
    }

    @Test
    void itsProblemsAreToldAsThoseOfTheProgramsOwn() throws IOException {
        writeMask("license_plate: XX, colour: red");
        assertThat(slice().err())
                .contains("license_plate", "one of B, DD, F, HB, HH, K, L, M, MD, S or 'any' is expected.", "colour");
    }

    private void writeMask(String mask) throws IOException {
        folder.write("config.yml", """
                masking: {key: "${MASKING_KEY}"}
                connection:
                  shop: {type: sqlite, file: shop.db}
                  dev: {type: sqlite, file: dev.db}
                """);
        folder.write("schema.yml", """
                rules:
                  recent: {where: "placed >= '2025-01-01'"}
                tables:
                  orders: {rule: recent}
                  customers: {rule: upon_request, mask: {email: {MASK}}}
                """.replace("MASK", mask));
    }

    /** As the launcher does it, which has the jars of the folder on the class path. */
    private CommandLineRun slice() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, own)) {
            thread.setContextClassLoader(loader);
            return CommandLineRun.on(
                    Map.of("MASKING_KEY", "the key of a test, long enough"),
                    Terminal.none(),
                    InputStream.nullInputStream(),
                    folder.command("--read=shop", "--write=dev", "--yes"));
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private List<String> emails() throws SQLException {
        List<String> emails = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.resolve("dev.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT email FROM customers ORDER BY id")) {
            while (rows.next()) {
                emails.add(rows.getString(1));
            }
        }
        return emails;
    }
}
