/** Finds the columns of a database that look personal, and proposes masks for them. */
@NullMarked
package io.github.dbslicer.scan;

import org.jspecify.annotations.NullMarked;
