package io.github.dbslicer.cli;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.sample.ShopDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder with the demo's files. What is there already is replaced only where the demo wrote it. */
final class DemoDirectory {
    /** The connection that is read. */
    static final String SHOP = "shop";
    /** The connection that is written. */
    static final String SLICE = "slice";

    private static final String CONFIG_YAML = """
            # The databases of "dbslicer demo". Paths are relative to this file.
            connection:
              shop:
                type: sqlite
                file: shop.db
              slice:
                type: sqlite
                file: slice.db
            """;
    private static final List<String> DATABASE_FILES = Stream.of("shop.db", "slice.db")
            .flatMap(file -> Stream.of(file, file + "-journal", file + "-wal", file + "-shm"))
            .toList();

    private final Path directory;

    DemoDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes the folder with the configuration and the rules, without databases.
     *
     * @throws SliceException {@code USAGE} where it holds what the demo did not write, or cannot be written
     */
    void prepare() {
        try {
            Files.createDirectories(directory);
            refuseOtherFiles();
            refuseEdited(config(), CONFIG_YAML);
            refuseEdited(rules(), ShopDialect.SQLITE.rulesYaml());
            Files.writeString(config(), CONFIG_YAML);
            Files.writeString(rules(), ShopDialect.SQLITE.rulesYaml());
            for (String file : DATABASE_FILES) {
                Files.deleteIfExists(directory.resolve(file));
            }
        } catch (IOException e) {
            throw refused(directory + " cannot be written", e);
        }
    }

    private void refuseOtherFiles() throws IOException {
        List<String> found;
        try (Stream<Path> files = Files.list(directory)) {
            found = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        // Databases of these names may be anybody's, unless the demo's configuration is beside them.
        List<String> own = Files.exists(config())
                ? Stream.concat(Stream.of("config.yml", "schema.yml"), DATABASE_FILES.stream())
                        .toList()
                : List.of();
        List<String> others = found.stream().filter(file -> !own.contains(file)).toList();
        if (!others.isEmpty()) {
            throw refused(directory + " holds other files (" + Printable.line(others.get(0))
                    + (others.size() > 1 ? ", ..." : "") + ")");
        }
    }

    private static void refuseEdited(Path file, String content) throws IOException {
        if (Files.exists(file) && !Files.readString(file).equals(content)) {
            throw refused(file + " is not as the demo writes it, and is kept");
        }
    }

    private static SliceException refused(String reason) {
        return new SliceException(ErrorCode.USAGE, advised(reason));
    }

    private static SliceException refused(String reason, IOException cause) {
        return new SliceException(ErrorCode.USAGE, advised(reason), cause);
    }

    private static String advised(String reason) {
        return reason + ". Choose another folder with --directory, or remove this one.";
    }

    Path config() {
        return directory.resolve("config.yml");
    }

    Path rules() {
        return directory.resolve("schema.yml");
    }

    Path shop() {
        return directory.resolve("shop.db");
    }

    Path slice() {
        return directory.resolve("slice.db");
    }

    String shopUrl() {
        return "jdbc:sqlite:" + shop();
    }

    String sliceUrl() {
        return "jdbc:sqlite:" + slice();
    }
}
