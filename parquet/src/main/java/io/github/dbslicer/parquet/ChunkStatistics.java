package io.github.dbslicer.parquet;

import org.apache.parquet.column.statistics.Statistics;

/** What a file tells of the values of a column of a row group, so that readers can pass over those that have none they look for. */
final class ChunkStatistics {
    /** A longer value is not worth its place. */
    private static final int MOST_BYTES = 64;

    private ChunkStatistics() {}

    static org.apache.parquet.format.Statistics of(Statistics<?> found, ParquetType type) {
        org.apache.parquet.format.Statistics told =
                new org.apache.parquet.format.Statistics().setNull_count(found.getNumNulls());
        boolean small = type.isOrdered() && found.hasNonNullValue() && found.isSmallerThan(2 * MOST_BYTES);
        return small ? told.setMin_value(found.getMinBytes()).setMax_value(found.getMaxBytes()) : told;
    }
}
