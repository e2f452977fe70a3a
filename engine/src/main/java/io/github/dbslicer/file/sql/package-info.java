/** Slices as scripts for the client that comes with the source's kind of database. */
@NullMarked
package io.github.dbslicer.file.sql;

import org.jspecify.annotations.NullMarked;
