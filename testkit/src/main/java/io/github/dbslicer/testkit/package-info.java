/** Embedded database servers, and a browser, for tests. */
@NullMarked
package io.github.dbslicer.testkit;

import org.jspecify.annotations.NullMarked;
