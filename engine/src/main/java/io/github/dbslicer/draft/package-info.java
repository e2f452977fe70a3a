/** Writes a rules file for a database, from what its schema and some of its rows tell. */
@NullMarked
package io.github.dbslicer.draft;

import org.jspecify.annotations.NullMarked;
