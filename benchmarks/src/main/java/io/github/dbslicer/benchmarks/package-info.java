@NullMarked
package io.github.dbslicer.benchmarks;

import org.jspecify.annotations.NullMarked;
