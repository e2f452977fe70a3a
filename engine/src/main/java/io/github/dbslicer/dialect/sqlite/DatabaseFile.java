package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The file of a database.
 *
 * @param connection what the user calls the connection
 */
record DatabaseFile(String connection, Path path) {

    static DatabaseFile of(ConnectionConfig config, ErrorCode code) {
        if (config.database().isEmpty()) {
            throw new SliceException(code, config.name() + ": no file is given. Set 'database' to its path");
        }
        try {
            return new DatabaseFile(config.name(), Path.of(config.database()).toAbsolutePath());
        } catch (InvalidPathException e) {
            throw new SliceException(
                    code,
                    config.name() + ": " + config.database() + " is no path that this system's locale can spell: "
                            + e.getReason(),
                    e);
        }
    }

    /** @throws SliceException where it is no regular file, or there is none */
    void requireFile(ErrorCode code) {
        if (!Files.exists(path)) {
            throw new SliceException(code, this + ": there is no such file");
        }
        requireRegular(code);
    }

    /** @throws SliceException where it is no regular file, or the folder that it would be in does not exist */
    void requirePlace(ErrorCode code) {
        requireRegular(code);
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new SliceException(code, this + ": the folder " + folder + " does not exist");
        }
        if (Files.isSymbolicLink(path) && !exists()) {
            throw new SliceException(code, this + ": is a link that leads nowhere");
        }
    }

    private void requireRegular(ErrorCode code) {
        if (Files.isDirectory(path)) {
            throw new SliceException(code, this + ": is a folder, not a file");
        }
        // A pipe never opens, and a device looks like an empty database.
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new SliceException(code, this + ": is a pipe or a device, not a file");
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes the file, empty. Fails where there is one, which this run would then not know. */
    void create() {
        try {
            Files.createFile(path);
        } catch (IOException e) {
            throw new SliceException(ErrorCode.TARGET_CONNECTION, this + ": the file cannot be created (" + e + ")", e);
        }
    }

    /** Whether both are one file, through whatever links they are spelled. A file that does not exist is no other's. */
    boolean isSameAs(DatabaseFile other) {
        try {
            return Files.exists(path) && Files.exists(other.path)
                    ? Files.isSameFile(path, other.path)
                    : resolved().equals(other.resolved());
        } catch (IOException e) {
            throw new SliceException(
                    ErrorCode.TARGET_CONNECTION,
                    "cannot tell whether " + path + " and " + other.path + " are one file",
                    e);
        }
    }

    private Path resolved() throws IOException {
        Path folder = path.getParent();
        Path name = path.getFileName();
        return folder == null || name == null ? path : folder.toRealPath().resolve(name);
    }

    /** Removes the file and what SQLite keeps beside it. */
    void delete() throws IOException {
        for (String suffix : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(path + suffix));
        }
    }

    /**
     * The path as the driver takes it. As a URI: the driver would cut a plain path at a question mark, and take some names for
     * something else than files.
     */
    String url() {
        return "jdbc:sqlite:" + path.toUri().toASCIIString();
    }

    @Override
    public String toString() {
        return connection + " (" + path + ")";
    }
}
