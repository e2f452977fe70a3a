package io.github.dbslicer.file.pack;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of a file that a pack is read from. Opened once, so that what was checked is what is read, whatever takes the file's place meanwhile. Not
 * a channel, which an interrupt of any thread would close for all. Safe for several threads.
 */
final class PackBytes implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final RandomAccessFile file;
    private final Optional<Path> temporary;
    private final long size;

    /** @param temporary a file to delete in the end */
    private PackBytes(String name, RandomAccessFile file, Optional<Path> temporary) throws IOException {
        this.name = name;
        this.file = file;
        this.temporary = temporary;
        this.size = file.length();
    }

    /**
     * @param name what users know it by
     * @throws SliceException {@code SOURCE_FILE} where there is no such file
     */
    static PackBytes open(Path path, String name) {
        if (Files.isDirectory(path)) {
            throw refused(name, "is a directory, and no pack.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw refused(name, "is a pipe or a device. Name - to read a pack from a pipe.");
        }
        try {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(name);
            }
            if (!Files.isReadable(path)) {
                throw new AccessDeniedException(name);
            }
            return new PackBytes(name, new RandomAccessFile(path.toFile(), "r"), Optional.empty());
        } catch (NoSuchFileException e) {
            throw refused(name, "is not there.", e);
        } catch (AccessDeniedException e) {
            throw refused(name, "cannot be read: no permission.", e);
        } catch (IOException e) {
            throw refused(name, "cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /**
     * Opens a temporary file that holds what a pipe brings, and is gone when it is closed.
     *
     * @throws SliceException {@code SOURCE_FILE} where it cannot be kept
     */
    static PackBytes spool(InputStream pipe, String name) {
        try {
            Path kept = Files.createTempFile("dbslicer-", ".slice.zst");
            RandomAccessFile file = new RandomAccessFile(kept.toFile(), "rw");
            Optional<Path> left = deletedEarly(kept) ? Optional.empty() : Optional.of(kept);
            try {
                copy(pipe, file);
                return new PackBytes(name, file, left);
            } catch (IOException e) {
                file.close();
                if (left.isPresent()) {
                    Files.delete(kept);
                }
                throw e;
            }
        } catch (IOException e) {
            throw refused(
                    name,
                    "cannot be kept in directory " + System.getProperty("java.io.tmpdir") + " (" + e.getMessage()
                            + "). Make room there, or choose another directory (-Djava.io.tmpdir=DIRECTORY in DBSLICER_OPTS).",
                    e);
        }
    }

    private static void copy(InputStream pipe, RandomAccessFile file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = pipe.read(buffer); count >= 0; count = pipe.read(buffer)) {
            file.write(buffer, 0, count);
        }
    }

    /** Before anything is in it: then it is gone when the process ends, in whatever way and however early. */
    private static boolean deletedEarly(Path kept) {
        try {
            Files.delete(kept);
            return true;
        } catch (IOException isOpen) {
            // Windows. It is deleted when it is closed, or else when Java ends.
            kept.toFile().deleteOnExit();
            return false;
        }
    }

    long size() {
        return size;
    }

    /** Reads so many bytes, which there are. */
    synchronized void read(long offset, byte[] into, int start, int count) {
        try {
            file.seek(offset);
            file.readFully(into, start, count);
        } catch (IOException e) {
            throw refused(name, "cannot be read from byte " + offset + " on (" + e.getMessage() + ").", e);
        }
    }

    byte[] read(long offset, int count) {
        byte[] bytes = new byte[count];
        read(offset, bytes, 0, count);
        return bytes;
    }

    /** A part of it as a stream. */
    InputStream stream(long offset, long length) {
        return new InputStream() {
            private long at = offset;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int start, int most) {
                int count = (int) Math.min(most, offset + length - at);
                if (count <= 0) {
                    return most == 0 ? 0 : -1;
                }
                PackBytes.this.read(at, into, start, count);
                at += count;
                return count;
            }
        };
    }

    SliceException refused(String why) {
        return refused(name, why);
    }

    SliceException refused(String why, Exception cause) {
        return refused(name, why, cause);
    }

    private static SliceException refused(String name, String why) {
        return new SliceException(ErrorCode.SOURCE_FILE, name + " " + why);
    }

    private static SliceException refused(String name, String why, Exception cause) {
        return new SliceException(ErrorCode.SOURCE_FILE, name + " " + why, cause);
    }

    @Override
    public void close() {
        try {
            file.close();
            if (temporary.isPresent()) {
                Files.deleteIfExists(temporary.get());
            }
        } catch (IOException e) {
            throw refused("cannot be closed (" + e.getMessage() + ").", e);
        }
    }
}
