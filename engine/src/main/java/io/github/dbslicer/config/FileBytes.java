package io.github.dbslicer.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads the beginning of a file, whatever a user may have named as one. */
final class FileBytes {
    /** Pipes that a shell has opened for this process, as for {@code --config <(decrypt config.yml)}. */
    private static final Pattern OPEN_ALREADY = Pattern.compile("/dev/fd/[0-9]+|/proc/self/fd/[0-9]+|/dev/stdin");

    private FileBytes() {}

    /**
     * At most so many bytes. Neither devices are read, which may never end, nor pipes that have a name, at which a reader waits for as
     * long as nobody writes.
     */
    static byte[] read(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file) && !isOpenAlready(file) && Files.exists(file)) {
            throw new NotRegularException(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    /** Why a file cannot be read, in words. */
    static String reason(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission to read this file";
        }
        if (Files.isDirectory(file)) {
            return "this is a folder";
        }
        return e instanceof NotRegularException ? "this is a pipe or a device, no file" : "this file cannot be read";
    }

    private static boolean isOpenAlready(Path file) {
        return OPEN_ALREADY.matcher(file.toString()).matches();
    }

    private static final class NotRegularException extends FileSystemException {
        private static final long serialVersionUID = 1L;

        private NotRegularException(Path file) {
            super(file.toString());
        }
    }
}
