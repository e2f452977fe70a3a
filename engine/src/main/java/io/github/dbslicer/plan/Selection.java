package io.github.dbslicer.plan;

import io.github.dbslicer.schema.TableId;

/** A set of rows of one table. */
public record Selection(TableId table, Role role) {

    /** Which rows of the table. */
    public enum Role {
        /** Those that the table's rule selects. */
        SEEDS,
        /** Those that are in the slice. */
        SLICE
    }

    public static Selection seeds(TableId table) {
        return new Selection(table, Role.SEEDS);
    }

    public static Selection slice(TableId table) {
        return new Selection(table, Role.SLICE);
    }

    @Override
    public String toString() {
        return role.name().toLowerCase(java.util.Locale.ROOT) + "(" + table + ")";
    }
}
