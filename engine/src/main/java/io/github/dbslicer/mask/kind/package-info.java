/** Kinds of masks that need no lists of words: encryption, hashes, shifted dates, noise, NULL and constants. */
@NullMarked
package io.github.dbslicer.mask.kind;

import org.jspecify.annotations.NullMarked;
