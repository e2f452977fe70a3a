package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Moment;
import java.sql.SQLException;

/** A way to have several sessions see one state of the database. */
interface SnapshotWay {

    /** Begins a transaction in each of the sessions. Leaves no lock behind. */
    Attempt begin(SnapshotSessions sessions) throws SQLException;

    /** What came of it. */
    sealed interface Attempt {

        /** All sessions are proven to see this moment. */
        record Taken(Moment moment) implements Attempt {}

        /** They are not; why, and what would mend it, in words for the user. */
        record Refused(String why) implements Attempt {}
    }
}
