/** Proof that a target holds the slice: it is held against the source row by row, without anything that the run that cut it knew. */
@NullMarked
package io.github.dbslicer.verify;

import org.jspecify.annotations.NullMarked;
