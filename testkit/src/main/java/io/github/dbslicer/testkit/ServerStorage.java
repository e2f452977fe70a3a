package io.github.dbslicer.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where the files of a server live. */
public enum ServerStorage {
    /** In the temporary directory, for as much data as there may be. */
    DISK,
    /**
     * In memory, where the system has a file system for it with room enough: making and dropping databases, which is what tests mostly do,
     * costs a server a fraction there. Else as {@link #DISK}.
     */
    MEMORY;

    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    /** Several times what all servers of a run take. A container usually has 64 MB. */
    private static final long ROOM = 6L << 30;

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwx------");

    /** Creates an empty directory with a name that begins like this. */
    Path newDirectory(String beginning) throws IOException {
        if (this == MEMORY && hasRoom() && runsPrograms()) {
            return Files.createTempDirectory(SHARED_MEMORY, beginning);
        }
        return Files.createTempDirectory(beginning);
    }

    private static boolean hasRoom() throws IOException {
        return Files.isDirectory(SHARED_MEMORY)
                && Files.isWritable(SHARED_MEMORY)
                && Files.getFileStore(SHARED_MEMORY).getUsableSpace() >= ROOM;
    }

    /** It may be mounted without, which only an attempt tells. */
    private static boolean runsPrograms() throws IOException {
        Path program = Files.createTempFile(
                SHARED_MEMORY, "dbslicer-program", ".sh", PosixFilePermissions.asFileAttribute(PROGRAM));
        try {
            Files.writeString(program, "#!/bin/sh\n");
            return new ProcessBuilder(program.toString())
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException notAllowed) {
            return false;
        } finally {
            Files.delete(program);
        }
    }
}
