package io.github.dbslicer.dialect;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.ConnectionType;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.TableId;

/**
 * A kind of database. Implementations are found by {@link java.util.ServiceLoader}, hold no state and are safe for several threads.
 */
public interface Dialect extends ConnectionType {

    /**
     * Opens a database to read from. Nothing that is done through it writes to the database. What its sessions see is settled when this
     * returns: with {@code SNAPSHOT}, the moment lies before anything is read, its schema included.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_CONNECTION}, also where the terms cannot be had;
     *     {@code CONFIGURATION} where this kind of database does not know them
     */
    SourceDatabase openSource(ConnectionConfig config, ReadTerms terms);

    /**
     * Opens a database to write to. Nothing is changed yet.
     *
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_CONNECTION}
     */
    TargetDatabase openTarget(ConnectionConfig config);

    /** What values a column has room for, of a schema that a database of this kind has told. */
    ColumnRoom room(Column column);

    /** How the values of {@link Output.Original} outputs of a column stand in rows. */
    RowText rowText(Column column);

    /**
     * How to take values out of rows that a database of this kind has given so that they mean the same whatever kind it is of.
     *
     * @param table named where a value cannot be given
     * @param output a {@link Output.Value}, {@link Output.Original} or {@link Output.Mask}; the type is the same for each of these of a column
     */
    CommonColumn common(TableId table, Output output);

    /** What a column makes of values that are written to it, of a schema that a database of this kind has told. */
    HeldForm heldForm(Column column);

    /** How rows stand in files that a database of this kind is loaded from again. */
    RowLines lines();

    /**
     * How rows of a database of this kind stand in a script.
     *
     * @param definitions of the objects that the script makes
     */
    ScriptText script(SchemaScript definitions);

    /** What conditions of rules files are made of. */
    RuleSql ruleSql();
}
