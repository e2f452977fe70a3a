package io.github.dbslicer.scan;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;

/** Tells whether a mask does for a column. */
@FunctionalInterface
interface MaskTrial {

    boolean accepts(Table table, Column column, ProposedMask mask);
}
