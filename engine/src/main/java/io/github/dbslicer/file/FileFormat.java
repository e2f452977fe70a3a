package io.github.dbslicer.file;

import java.util.List;

/**
 * A format that a slice can be written to a file in. Implementations are found by {@link java.util.ServiceLoader}, hold no state and are safe
 * for several threads.
 */
public interface FileFormat {

    /** What {@code --format} calls it. */
    String name();

    /**
     * Prepares a file. Nothing is created yet.
     *
     * @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} where there is no such file: its directory is missing, the compression is
     *     none that the format knows
     */
    FileTarget open(FileOutput output);

    /** Endings of files' names that mean this format where the user names none, in lower case, with the point. */
    default List<String> endings() {
        return List.of();
    }

    /** Whether a file holds the definitions of the source's objects, so that {@link FileTarget#recreate} is called, or rows alone. */
    boolean holdsSchema();
}
