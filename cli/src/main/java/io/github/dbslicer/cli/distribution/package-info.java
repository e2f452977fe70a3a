/** What the build adds to the program where it is made to be handed on: manual pages, and the list of what comes from others. */
@NullMarked
package io.github.dbslicer.cli.distribution;

import org.jspecify.annotations.NullMarked;
