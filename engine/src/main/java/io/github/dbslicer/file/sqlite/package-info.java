/** A slice of any database as one SQLite file: {@code --format sqlite}. */
@NullMarked
package io.github.dbslicer.file.sqlite;

import org.jspecify.annotations.NullMarked;
