/** SQLite: a database in a file. */
@NullMarked
package io.github.dbslicer.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
