/** Key sets on Redis. Nobody imports it: {@code ServiceLoader} finds it. */
@NullMarked
package io.github.dbslicer.keys.redis;

import org.jspecify.annotations.NullMarked;
