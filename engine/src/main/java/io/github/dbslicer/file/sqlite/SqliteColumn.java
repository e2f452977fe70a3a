package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.schema.Column;

/**
 * A column of a table in the file.
 *
 * @param source the column of which it has the values
 * @param name in the file
 * @param type as it is declared
 */
record SqliteColumn(Column source, String name, String type) {}
