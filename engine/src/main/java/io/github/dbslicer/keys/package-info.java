/** Sets of keys, by the layout of the key. */
@NullMarked
package io.github.dbslicer.keys;

import org.jspecify.annotations.NullMarked;
