package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a database that rows are read from says of itself: its objects, and what may be done with them. For one thread. */
public interface SourceCatalog {

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

    /**
     * Says in what the terms could not be met though the run may go on, in words for the user: fewer sessions than wanted, tables of which
     * no earlier state can be seen.
     *
     * @param tables that are read
     */
    List<String> caveats(Collection<Table> tables);
}
