package io.github.dbslicer.scan;

/**
 * What a column is taken for.
 *
 * @param why what speaks for it, in words for the user; holds no value
 */
record Verdict(Category category, Confidence confidence, String why) {}
