/** Packs: slices in one file of our own, which can be read without us. */
@NullMarked
package io.github.dbslicer.file.pack;

import org.jspecify.annotations.NullMarked;
