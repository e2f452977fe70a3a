/** Why a row is in a slice: the references that lead to it from a seed, found in the source without cutting the slice. */
@NullMarked
package io.github.dbslicer.explain;

import org.jspecify.annotations.NullMarked;
