package io.github.dbslicer.dialect;

import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A database that rows are read from. The caller closes it after the sessions that it opened. Sessions may be opened by several threads
 * at once; the other methods are for one thread.
 */
public interface SourceDatabase extends AutoCloseable {

    /** What it is, for the user: product, version and name, no password. */
    String description();

    /** What tells this database from every other, whatever names or tunnels lead to it, and stays over restarts; no password. */
    String identity();

    /** The file that it is; empty where it is with a server. */
    default Optional<Path> localFile() {
        return Optional.empty();
    }

    /**
     * Reads the tables, keys and declared relations.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_SCHEMA}
     */
    DatabaseSchema schema();

    /**
     * Says why not every row of these tables can be read: privileges, policies. Empty where all can, as far as is known beforehand.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_SCHEMA}
     */
    List<String> unreadable(Collection<Table> tables);

    /**
     * Reads the definitions that a target needs to hold the same objects.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_SCHEMA} where one of them cannot be read: names it and the privilege
     */
    SchemaScript schemaScript(SchemaScope scope);

    /**
     * Statements that have a target, whose tables stood already, count on from where this database is: positions of sequences. A
     * {@link #schemaScript} holds them itself.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_SCHEMA}
     */
    List<SchemaScript.Definition> counters();

    /**
     * Makes sure that each of the user's SQL texts is an expression over a row of the table and no more, so that it means the same wherever
     * it is used, and can do nothing but be evaluated. None is.
     *
     * @param expressions conditions and masks; may hold {@code %table_name%} and {@code %%}
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ} where one is something else, or the source rejects it
     */
    void checkExpressions(Table table, Collection<String> expressions);

    /**
     * Why it holds values of a column to be equal, as its keys and references do, though their plain forms are not the same. Numbers, dates and UUIDs
     * of a type of their own are apart: they are equal by their value.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_SCHEMA}
     */
    Set<Equivalence> equivalences(Table table, Column column);

    /** How many sessions it offers at once; at least 1, at most as many as the terms want. */
    int sessions();

    /** What the sessions see. */
    Moment moment();

    /**
     * Says in what the terms could not be met though the run may go on, in words for the user: fewer sessions than wanted, tables of which
     * no earlier state can be seen.
     *
     * @param tables that are read
     */
    List<String> caveats(Collection<Table> tables);

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

    /**
     * What names the state that its sessions see alike in every copy of the database, where it is known to be exactly that state.
     */
    default Optional<String> comparablePosition() {
        return Optional.empty();
    }

    @Override
    void close();
}
