package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.ValueKind;

/** How values of a type compare. */
final class TypeKinds {
    private TypeKinds() {}

    /**
     * @param name of the type in {@code pg_catalog}, of the type under a domain where it is one; {@code citext}; else empty
     * @param opaque whether it has no equality
     */
    static ValueKind of(String name, boolean opaque) {
        return switch (name) {
            case "int2", "int4", "int8" -> ValueKind.INTEGER;
            case "oid" -> ValueKind.UNSIGNED;
            case "numeric", "float4", "float8" -> ValueKind.NUMBER;
            case "text", "varchar", "bpchar", "citext", "name" -> ValueKind.TEXT;
            case "bytea" -> ValueKind.BINARY;
            case "uuid" -> ValueKind.UUID;
            case "date", "time", "timetz", "timestamp", "timestamptz", "interval" -> ValueKind.TEMPORAL;
            default -> opaque ? ValueKind.OPAQUE : ValueKind.TYPED;
        };
    }
}
