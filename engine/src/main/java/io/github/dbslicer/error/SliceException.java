package io.github.dbslicer.error;

/**
 * A run that could not do all it was asked. The message says what, where and how to mend it, with real identifiers; it never holds row
 * values or passwords.
 */
public final class SliceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public SliceException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public SliceException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Whose it is to mend. */
    public ErrorCode code() {
        return code;
    }
}
