package io.github.dbslicer.dialect.postgresql;

/**
 * What users call an object.
 *
 * @param kind {@code table}, {@code view}, {@code foreign key}, ...
 * @param schema the one by whose choice it is copied, a partition's the one of its root; empty where it belongs to none
 * @param name in full, unquoted: {@code public.orders}, {@code orders_pkey on public.orders}
 */
record ObjectName(String kind, String schema, String name) {
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
