/** The clients that come with databases, for scripts that are to load in them: their programs where present, and readers of the same syntax. */
@NullMarked
package io.github.dbslicer.client;

import org.jspecify.annotations.NullMarked;
