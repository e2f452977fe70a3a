/**
 * A shop to try slices on: its own schema, and data at any scale that are a pure function of the scale, the date and the row.
 *
 * <p>Uses nothing but the JDK. Start at {@link io.github.dbslicer.sample.Shop}.
 */
@NullMarked
package io.github.dbslicer.sample;

import org.jspecify.annotations.NullMarked;
