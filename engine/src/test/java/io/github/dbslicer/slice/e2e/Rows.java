package io.github.dbslicer.slice.e2e;

/**
 * Rows that a slice must hold.
 *
 * @param count how many they are, so that a condition that selects too little is noticed
 * @param condition selects them in the source
 */
record Rows(String table, int count, String condition) {
    static Rows of(String table, int count, String condition) {
        return new Rows(table, count, condition);
    }
}
