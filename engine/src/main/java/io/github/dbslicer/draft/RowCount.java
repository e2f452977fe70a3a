package io.github.dbslicer.draft;

import java.util.Locale;

/**
 * How many rows a table has.
 *
 * @param exact whether they were counted
 */
record RowCount(long rows, boolean exact) {

    /** {@code about 9,000,000 rows}. */
    String words() {
        if (rows == 0) {
            return exact ? "empty" : "of unknown size";
        }
        String number = String.format(Locale.ROOT, "%,d", rows) + (rows == 1 ? " row" : " rows");
        return exact ? number : "about " + number;
    }
}
