package io.github.dbslicer.verify;

/** One of the two databases that are held against each other. */
enum Side {
    SOURCE,
    TARGET
}
