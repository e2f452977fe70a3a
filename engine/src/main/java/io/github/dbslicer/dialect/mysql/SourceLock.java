package io.github.dbslicer.dialect.mysql;

import java.sql.SQLException;
import java.util.Optional;

/** A lock of a source's catalog connection that keeps every change away from what is read. */
interface SourceLock {

    /** Why it had better not be tried, in words for the user; empty where nothing speaks against it. */
    Optional<String> obstacle() throws SQLException;

    String statement() throws SQLException;

    /** Where the log is while the lock is held, where that is the state that is read. */
    Optional<String> position() throws SQLException;

    /** As the user knows it. */
    String name();

    /** What it takes. */
    String privilege();
}
