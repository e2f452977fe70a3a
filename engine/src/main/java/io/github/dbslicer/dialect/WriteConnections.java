package io.github.dbslicer.dialect;

import io.github.dbslicer.error.SliceException;

/**
 * Opens write sessions of one connection each, and finds out what became of one whose connection is lost. Safe for several threads.
 *
 * @param <S> the sessions of a dialect
 */
public interface WriteConnections<S extends WriteSession> {

    /**
     * Opens a session with the very settings of every other.
     *
     * @throws SliceException {@code TARGET_CONNECTION}
     */
    S open();

    /** Whether this failure, of a session or of opening one, is that of a connection, so that another one may fare better. */
    boolean isLost(SliceException failure);

    /**
     * Makes sure that the server has ended a session, and undone what it had not committed, though the connection to it is lost. Possible
     * only while the connection that the run began with stands: then the server has not been restarted, and what was committed is there.
     *
     * @return whether the transaction that the session was in when it was lost took effect
     * @throws SliceException where that cannot be found out, or not be made good; it says why
     */
    boolean end(S lost);
}
