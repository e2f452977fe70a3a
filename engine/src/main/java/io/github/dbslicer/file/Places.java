package io.github.dbslicer.file;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where files are to be written. */
final class Places {
    private Places() {}

    /**
     * The path, absolute, without links.
     *
     * @throws SliceException {@code CONFIGURATION} where the directory that it is in is missing
     */
    static Path resolve(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path directory = absolute.getParent();
        Path name = absolute.getFileName();
        if (directory == null || name == null) {
            throw refused(path, "is no name of a file");
        }
        if (!Files.isDirectory(directory)) {
            throw refused(absolute, "cannot be written: there is no directory " + directory + ". Create it first");
        }
        try {
            if (Files.isSymbolicLink(absolute) && !Files.exists(absolute)) {
                throw refused(absolute, "is a link that leads nowhere");
            }
            return Files.exists(absolute)
                    ? absolute.toRealPath()
                    : directory.toRealPath().resolve(name);
        } catch (IOException e) {
            throw refused(absolute, "cannot be reached (" + reason(e) + ")");
        }
    }

    /** Whether two paths lead to one file that is there. */
    static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw refused(other, "cannot be told from " + one + " (" + reason(e) + ")");
        }
    }

    static SliceException refused(Path path, String why) {
        return new SliceException(ErrorCode.CONFIGURATION, path + " " + why + ".");
    }

    /** Why a file could not be had, in words. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    /** Has the disk hold what was written to a file, or which files are in a directory. */
    static void makeDurable(Path path) throws IOException {
        boolean directory = Files.isDirectory(path);
        if (directory && path.getFileSystem().getSeparator().equals("\\")) {
            // Windows opens no directories, and writes their changes to its journal itself.
            return;
        }
        try (FileChannel file =
                FileChannel.open(path, directory ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    /** Deletes a file, or a directory with all that it holds. */
    static void delete(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
