/** Embedded database servers for tests. */
@NullMarked
package io.github.dbslicer.testkit;

import org.jspecify.annotations.NullMarked;
