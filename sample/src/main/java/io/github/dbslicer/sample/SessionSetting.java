package io.github.dbslicer.sample;

/**
 * A setting of a connection that loading changes for a while.
 *
 * @param read a query that gives the current value, as one row and column
 * @param assign a statement that lacks only the value at its end
 * @param whileLoading the value to load with
 */
record SessionSetting(String read, String assign, String whileLoading) {}
