package io.github.dbslicer.dialect.mysql;

/**
 * An object's definition, without its definer.
 *
 * @param sqlMode in which it was created, where it keeps one
 * @param timeZone in which the times of an event are counted
 */
record CreateStatement(String sql, String sqlMode, String timeZone) {}
