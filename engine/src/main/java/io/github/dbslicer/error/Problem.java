package io.github.dbslicer.error;

/** One thing that is wrong in a user's file: where, and what with how to mend it. */
public record Problem(Location location, String message) {
    @Override
    public String toString() {
        return location + ": " + message;
    }
}
