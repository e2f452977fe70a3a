package io.github.dbslicer.dialect.sqlite;

/**
 * A column as SQLite's catalog has it.
 *
 * @param type as declared; empty where it is not
 * @param keyPosition its place in the primary key, from 1; 0 where it is not in it
 */
record CatalogColumn(
        String name, String type, boolean notNull, int keyPosition, boolean generated, boolean hasDefault) {}
