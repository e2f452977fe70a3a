/** The user's files: reading, validation, secrets. */
@NullMarked
package io.github.dbslicer.config;

import org.jspecify.annotations.NullMarked;
