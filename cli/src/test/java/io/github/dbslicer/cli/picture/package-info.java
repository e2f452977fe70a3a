/** Pictures of the program for its documentation, made from what it really shows. */
@NullMarked
package io.github.dbslicer.cli.picture;

import org.jspecify.annotations.NullMarked;
