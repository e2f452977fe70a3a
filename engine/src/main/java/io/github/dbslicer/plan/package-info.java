/** What a slice consists of, as data: selections, follows and stages. */
@NullMarked
package io.github.dbslicer.plan;

import org.jspecify.annotations.NullMarked;
