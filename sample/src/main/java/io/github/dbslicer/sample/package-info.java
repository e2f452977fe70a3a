@NullMarked
package io.github.dbslicer.sample;

import org.jspecify.annotations.NullMarked;
