package io.github.dbslicer.slice;

/**
 * What a run found of the one that it went on with, and what it did with that.
 *
 * @param begun what the unfinished run had read: its source as it was then, in words for the user
 * @param standing rows that were there and stayed
 * @param deleted rows that were there and are in the slice no more
 * @param replaced rows that were there with other values than the source has now
 * @param refreshed whether values of rows that were there were compared with the source's
 */
public record Continuation(String begun, long standing, long deleted, long replaced, boolean refreshed) {}
