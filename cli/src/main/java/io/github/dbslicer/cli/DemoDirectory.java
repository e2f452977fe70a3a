package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The folder with the demo's files. What is there already is replaced only where the demo wrote it. */
final class DemoDirectory {
    private static final int KEY_BYTES = 32;

    private final Path directory;
    private final DemoSite site;

    DemoDirectory(Path directory, DemoSite site) {
        this.directory = directory;
        this.site = site;
    }

    /**
     * Makes the folder, without changing what is in it.
     *
     * @throws SliceException {@code USAGE} where it holds what the demo did not write, or cannot be made
     */
    void prepare() {
        try {
            Files.createDirectories(directory);
            refuseOtherFiles();
            refuseEdited(config(), site.configYaml());
            refuseEdited(rules(), site.dialect().rulesYaml());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Writes the configuration and the rules.
     *
     * @throws SliceException {@code USAGE} where they cannot be written
     */
    void write() {
        try {
            writeForOwner(config(), site.configYaml());
            Files.writeString(rules(), site.dialect().rulesYaml());
            if (!Files.exists(key())) {
                writeForOwner(key(), newKey());
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** 32 random bytes, as text. One that is there stays, so that the customers have the same names the next time. */
    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key) + "\n";
    }

    /** A configuration may hold the password of a server that runs. */
    private static void writeForOwner(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }

    private void refuseOtherFiles() throws IOException {
        List<String> found;
        try (Stream<Path> files = Files.list(directory)) {
            found = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        // Databases of these names may be anybody's, unless the demo's configuration is beside them.
        List<String> own = Files.exists(config())
                ? Stream.concat(
                                Stream.of("config.yml", "schema.yml", "masking.key", "report.html"),
                                site.files().stream())
                        .toList()
                : List.of();
        List<String> others = found.stream().filter(file -> !own.contains(file)).toList();
        if (!others.isEmpty()) {
            throw refused(directory + " holds other files (" + Printable.line(others.get(0))
                    + (others.size() > 1 ? ", ..." : "") + ")");
        }
    }

    private static void refuseEdited(Path file, String content) throws IOException {
        if (Files.exists(file) && !constant(Files.readString(file)).equals(constant(content))) {
            throw refused(file + " is not as the demo writes it, and is kept");
        }
    }

    /** A text without what is different each time that a server starts. */
    private static String constant(String content) {
        return content.replaceAll("(?m)^( +(?:port|password): ).*$", "$1");
    }

    private static SliceException refused(String reason) {
        return new SliceException(ErrorCode.USAGE, advised(reason));
    }

    private SliceException unwritable(IOException cause) {
        return new SliceException(ErrorCode.USAGE, advised(directory + " cannot be written"), cause);
    }

    private static String advised(String reason) {
        return reason + ". Choose another folder with --directory, or remove this one.";
    }

    Path config() {
        return directory.resolve("config.yml");
    }

    private Path key() {
        return directory.resolve("masking.key");
    }

    Path report() {
        return directory.resolve("report.html");
    }

    Path rules() {
        return directory.resolve("schema.yml");
    }
}
