/** What a slice can be written to besides a database: files of several formats. */
@NullMarked
package io.github.dbslicer.file;

import org.jspecify.annotations.NullMarked;
