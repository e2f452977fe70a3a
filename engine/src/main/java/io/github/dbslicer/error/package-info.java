/** Errors that users see: codes, exceptions and collected problems. */
@NullMarked
package io.github.dbslicer.error;

import org.jspecify.annotations.NullMarked;
