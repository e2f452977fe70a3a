package io.github.dbslicer.file;

/**
 * Where a piece stands in a file.
 *
 * @param offset of its first byte
 * @param length in bytes, as it stands there
 */
public record Piece(long offset, long length) {}
