package io.github.dbslicer.dialect;

import io.github.dbslicer.error.SliceException;
import java.util.Optional;

/**
 * The sessions that rows are read by. They may be opened by several threads at once; the other methods are for one thread where they do not
 * say otherwise.
 */
public interface SourceSessions {

    /** How many sessions it offers at once; at least 1, at most as many as the terms want. */
    int sessions();

    /** What the sessions see. */
    Moment moment();

    /**
     * What names the state that its sessions see alike in every copy of the database, where it is known to be exactly that state.
     */
    default Optional<String> comparablePosition() {
        return Optional.empty();
    }

    /** What tells how much the source has to do. Safe for any thread. */
    SourceLoad load();

    /**
     * Opens a read-only session for one worker. A session that has ended may be replaced by a new one where what it saw can still be
     * seen.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_CONNECTION}
     */
    ReadSession openSession();

    /** Whether a session whose connection is lost can be replaced by one that sees what the first one saw, or may see it. Safe for any thread. */
    boolean replacesSessions();

    /** Whether this failure, of a session or of opening one, is that of a connection, so that another one may fare better. Safe for any thread. */
    boolean isLost(SliceException failure);

    /** Has the server end the statement that it executes for anything but a session, where there is one. Safe for any thread. */
    void cancel();

    /**
     * Keeps its own connections from being taken for dead. Safe for any thread.
     *
     * @throws SliceException {@code SOURCE_READ} where one is lost
     */
    default void keepAlive() {}
}
