/** The seam to a kind of database. */
@NullMarked
package io.github.dbslicer.dialect;

import org.jspecify.annotations.NullMarked;
