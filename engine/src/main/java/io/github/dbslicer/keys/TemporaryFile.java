package io.github.dbslicer.keys;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A file that is gone when it is closed, or when the process ends in whatever way, where the system can delete a file that is open. Not a
 * channel, which an interrupt of any thread that uses it would close for all. For one thread at a time.
 */
final class TemporaryFile implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile file;
    private final boolean deleted;
    private final Consumer<TemporaryFile> owner;

    private TemporaryFile(Path path, RandomAccessFile file, boolean deleted, Consumer<TemporaryFile> owner) {
        this.path = path;
        this.file = file;
        this.deleted = deleted;
        this.owner = owner;
    }

    /**
     * Makes a file in the directory that Java has for temporary ones, which only the user can read.
     *
     * @param owner is told when it is closed
     */
    static TemporaryFile create(Consumer<TemporaryFile> owner) {
        try {
            Path path = Files.createTempFile("dbslicer-", ".keys");
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            return new TemporaryFile(path, file, deleteEarly(path), owner);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static boolean deleteEarly(Path path) {
        try {
            Files.delete(path);
            return true;
        } catch (IOException isOpen) {
            // Windows. It is deleted when it is closed, or else when Java ends.
            path.toFile().deleteOnExit();
            return false;
        }
    }

    void append(byte[] data, int length) {
        try {
            file.write(data, 0, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void read(long from, byte[] into, int length) {
        try {
            file.seek(from);
            file.readFully(into, 0, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        owner.accept(this);
        try {
            file.close();
            if (!deleted) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static SliceException failure(IOException e) {
        return new SliceException(
                ErrorCode.INTERNAL,
                "Keys that are too many for the memory (--memory) cannot be kept in directory "
                        + System.getProperty("java.io.tmpdir") + ": " + e.getMessage()
                        + ". Make room there, allow more memory, or choose another directory (-Djava.io.tmpdir=DIRECTORY in DBSLICER_OPTS).",
                e);
    }
}
