/** Kinds of masks that put made-up names, addresses, numbers and texts in the place of real ones. Found by ServiceLoader; nobody imports them. */
@NullMarked
package io.github.dbslicer.mask.fake;

import org.jspecify.annotations.NullMarked;
