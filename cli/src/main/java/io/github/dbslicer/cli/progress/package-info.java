/** Tells users of a run as it goes: on a terminal drawn, elsewhere in lines. */
@NullMarked
package io.github.dbslicer.cli.progress;

import org.jspecify.annotations.NullMarked;
