package io.github.dbslicer.dialect.postgresql;

/**
 * An object as {@code pg_depend} names it.
 *
 * @param catalog oid of the catalog that holds it: 1259 of {@code pg_class}, ...
 * @param object its oid there
 */
record ObjectAddress(long catalog, long object) implements Comparable<ObjectAddress> {

    @Override
    public int compareTo(ObjectAddress other) {
        int byCatalog = Long.compare(catalog, other.catalog);
        return byCatalog != 0 ? byCatalog : Long.compare(object, other.object);
    }
}
