/** The run: plan in, exact slice out. */
@NullMarked
package io.github.dbslicer.slice;

import org.jspecify.annotations.NullMarked;
