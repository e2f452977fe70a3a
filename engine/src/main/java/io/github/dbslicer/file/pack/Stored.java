package io.github.dbslicer.file.pack;

import io.github.dbslicer.file.Piece;

/**
 * Where an entry of the archive is in the file.
 *
 * @param bytes of its content
 * @param crc32 of its content
 * @param offset of the zstd frame that holds it
 * @param length of that frame
 * @param sha256 of that frame
 */
record Stored(long bytes, long crc32, long offset, long length, Sha256 sha256) {
    static Stored of(long bytes, long crc32, Piece piece, Sha256 sha256) {
        return new Stored(bytes, crc32, piece.offset(), piece.length(), sha256);
    }

    long end() {
        return offset + length;
    }
}
