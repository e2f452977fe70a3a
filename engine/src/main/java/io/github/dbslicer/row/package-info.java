/** Rows in flight: values in the source's own form, in one arena per batch. */
@NullMarked
package io.github.dbslicer.row;

import org.jspecify.annotations.NullMarked;
