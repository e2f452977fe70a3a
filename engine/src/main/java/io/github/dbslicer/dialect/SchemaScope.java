package io.github.dbslicer.dialect;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which definitions are copied to the target.
 *
 * @param parts besides the tables with their keys and indexes
 */
public record SchemaScope(Set<SchemaPart> parts) {
    /** Tables with their keys and indexes. */
    public static final SchemaScope TABLES = new SchemaScope(Set.of());
    /** Tables, views and routines. */
    public static final SchemaScope OBJECTS = new SchemaScope(Set.of(SchemaPart.VIEWS_AND_ROUTINES));
    /** Tables, views and routines, then, once the rows are there, triggers and events. */
    public static final SchemaScope OBJECTS_AND_TRIGGERS =
            new SchemaScope(Set.of(SchemaPart.VIEWS_AND_ROUTINES, SchemaPart.TRIGGERS));

    public SchemaScope {
        parts = Set.copyOf(parts);
    }

    /** This and more. */
    public SchemaScope with(Set<SchemaPart> more) {
        return new SchemaScope(Stream.concat(parts.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean includes(SchemaPart part) {
        return parts.contains(part);
    }
}
