package io.github.dbslicer.dialect;

import java.util.OptionalLong;

/**
 * What a source says of how it would find the rows that a filter selects, without doing it.
 *
 * @param rows about how many there are; empty where it cannot tell without reading them
 * @param readsAll whether it comes to every row of the table, for no index leads to them or none is worth it
 */
public record ScanEstimate(OptionalLong rows, boolean readsAll) {}
