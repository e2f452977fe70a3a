package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Moment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Where the connections come from that rows are read over: prepared for it, and seeing what the terms say. */
interface RowConnections extends AutoCloseable {

    /** How many may be taken at once. */
    int count();

    Moment moment();

    /** As {@link io.github.dbslicer.dialect.SourceDatabase#comparablePosition()} has it. */
    default Optional<String> comparablePosition(Connection catalog) throws SQLException {
        return Optional.empty();
    }

    /** In what they are less than the terms want, for the user. */
    List<String> caveats();

    /**
     * One for the caller, who gives it back or aborts it. Safe for several threads.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_CONNECTION}, {@code SOURCE_READ} where what it would have to see
     *     can be seen no more
     */
    Connection take();

    /** Takes back one that was taken and is idle, for another or to be ended. */
    void giveBack(Connection connection);

    /** Ends those that nobody has. */
    @Override
    void close();
}
