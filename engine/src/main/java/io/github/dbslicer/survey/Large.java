package io.github.dbslicer.survey;

import io.github.dbslicer.dialect.TableSize;

/**
 * From where on a table is large: it matters how much of it is read or comes.
 *
 * @param rows or more
 * @param bytes or more
 */
record Large(long rows, long bytes) {
    /** What takes seconds rather than less. */
    static final Large USUAL = new Large(100_000, 100_000_000);

    boolean is(TableSurvey table) {
        return table.source().filter(source -> source.count() >= rows).isPresent()
                || table.size()
                        .map(TableSize::rowBytes)
                        .filter(size -> size >= bytes)
                        .isPresent();
    }
}
