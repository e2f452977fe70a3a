/** The structure of a database as the engine sees it: tables, columns, keys, relations. */
@NullMarked
package io.github.dbslicer.schema;

import org.jspecify.annotations.NullMarked;
