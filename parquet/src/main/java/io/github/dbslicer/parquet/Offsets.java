package io.github.dbslicer.parquet;

import org.apache.parquet.format.ColumnMetaData;

/** Where in a file the pages of a column begin. */
final class Offsets {
    private Offsets() {}

    /** Tells of the same pages, so many bytes further on. Returns what it was given. */
    static ColumnMetaData shift(ColumnMetaData column, long by) {
        column.setData_page_offset(column.getData_page_offset() + by);
        if (column.isSetDictionary_page_offset()) {
            column.setDictionary_page_offset(column.getDictionary_page_offset() + by);
        }
        return column;
    }

    /** Where its first page begins. */
    static long first(ColumnMetaData column) {
        return column.isSetDictionary_page_offset() ? column.getDictionary_page_offset() : column.getData_page_offset();
    }
}
