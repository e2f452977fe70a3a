/** Slices as Parquet files: a directory with one for each table. */
@NullMarked
package io.github.dbslicer.parquet;

import org.jspecify.annotations.NullMarked;
