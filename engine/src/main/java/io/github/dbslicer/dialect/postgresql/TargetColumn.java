package io.github.dbslicer.dialect.postgresql;

/**
 * A column of the target.
 *
 * @param type as the catalog spells it
 * @param required whether it takes no NULL
 * @param filled whether it has a value where an INSERT gives none
 * @param insertable whether the role may write it
 */
record TargetColumn(String name, String type, boolean required, boolean generated, boolean filled, boolean insertable) {

    /** Whether an INSERT must give it a value. */
    boolean wantsValue() {
        return required && !filled && !generated;
    }
}
