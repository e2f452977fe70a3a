/** A slice as a directory of text files, one a table: {@code --format csv}. */
@NullMarked
package io.github.dbslicer.file.csv;

import org.jspecify.annotations.NullMarked;
