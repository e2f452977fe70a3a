package io.github.dbslicer.draft;

/**
 * A rule of a draft that selects rows.
 *
 * @param name what the file calls it
 * @param sql with the placeholder for the table
 * @param hint how to change it, in words for the user
 */
record Condition(String name, String sql, String hint) {}
