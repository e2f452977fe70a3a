package io.github.dbslicer.error;

/** What went wrong, by whose it is to mend. The exit code is the program's, as the user's documentation lists it. */
public enum ErrorCode {
    /** A defect of this program. */
    INTERNAL(1),
    /** The command line is not understood. */
    USAGE(2),
    /** A configuration or rules file is wrong, or does not fit the source. */
    CONFIGURATION(2),
    /** The Redis that the configuration names for the keys of a run cannot be used, breaks off, or has lost some. */
    INTERIM(2),
    /** The source cannot be reached or refuses the connection. */
    SOURCE_CONNECTION(3),
    /** The source rejects a query or breaks off. */
    SOURCE_READ(3),
    /** The source's definitions cannot be read. */
    SOURCE_SCHEMA(3),
    /** A file that a slice is read from is damaged, or is none that is known here. */
    SOURCE_FILE(3),
    /** The target cannot be reached or refuses the connection. */
    TARGET_CONNECTION(4),
    /** The target refuses rows, or does not keep them as they are. */
    TARGET_WRITE(4),
    /** The target's tables do not fit the source's. */
    TARGET_SCHEMA(4),
    /** The result is not the slice. */
    VERIFICATION(5),
    /** The user ended the run. */
    INTERRUPTED(130);

    private final int exitCode;

    ErrorCode(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of the program for this error: 1 to 5, or 130. */
    public int exitCode() {
        return exitCode;
    }
}
