/** A JUnit extension that loads a slice into the database of a test. */
@NullMarked
package io.github.dbslicer.junit;

import org.jspecify.annotations.NullMarked;
