/** The command line program: the one place that writes to the terminal. */
@NullMarked
package io.github.dbslicer.cli;

import org.jspecify.annotations.NullMarked;
