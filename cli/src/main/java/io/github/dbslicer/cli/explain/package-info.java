/** Why a row is in a slice, for people and for programs. */
@NullMarked
package io.github.dbslicer.cli.explain;

import org.jspecify.annotations.NullMarked;
