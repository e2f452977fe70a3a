/** Packs into databases: what a slice has written to a file, and what an export has, arrives exactly. */
@NullMarked
package io.github.dbslicer.load;

import org.jspecify.annotations.NullMarked;
