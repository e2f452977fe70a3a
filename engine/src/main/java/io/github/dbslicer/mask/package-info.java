/** Masks that are computed here: values that take the place of the source's, chosen by a keyed hash of these. */
@NullMarked
package io.github.dbslicer.mask;

import org.jspecify.annotations.NullMarked;
