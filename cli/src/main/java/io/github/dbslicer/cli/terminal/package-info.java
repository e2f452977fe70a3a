/** What text needs on its way to a terminal, a file or a pipe. */
@NullMarked
package io.github.dbslicer.cli.terminal;

import org.jspecify.annotations.NullMarked;
