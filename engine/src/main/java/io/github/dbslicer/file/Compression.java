package io.github.dbslicer.file;

/** How a file is compressed. */
public enum Compression {
    NONE,
    GZIP,
    ZSTD
}
