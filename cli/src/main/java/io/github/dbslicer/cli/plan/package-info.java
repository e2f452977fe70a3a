/** The plan of a slice, for people. */
@NullMarked
package io.github.dbslicer.cli.plan;

import org.jspecify.annotations.NullMarked;
