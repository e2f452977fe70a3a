package io.github.dbslicer.dialect;

/** Which definitions are copied to the target. */
public enum SchemaScope {
    /** Tables with their keys and indexes. */
    TABLES,
    /** Tables, views and routines. */
    OBJECTS,
    /** Tables, views and routines, then, once the rows are there, triggers and events. */
    OBJECTS_AND_TRIGGERS
}
