package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;

/**
 * Reads all objects of one sort from every schema that is not the system's. {@link ScriptReader} picks those that are copied, leaves out
 * what belongs to extensions, and finds the order.
 */
@FunctionalInterface
interface ObjectReader {

    void read(CatalogQueries catalog, ScriptParts parts) throws SQLException;
}
