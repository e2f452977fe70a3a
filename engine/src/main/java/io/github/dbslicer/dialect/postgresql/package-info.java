/** PostgreSQL. Found by the service loader; nobody imports it. */
@NullMarked
package io.github.dbslicer.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
