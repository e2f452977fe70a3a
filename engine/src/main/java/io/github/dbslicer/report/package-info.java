/** The account of a slice, before it is cut and after, for people who look and for programs. */
@NullMarked
package io.github.dbslicer.report;

import org.jspecify.annotations.NullMarked;
