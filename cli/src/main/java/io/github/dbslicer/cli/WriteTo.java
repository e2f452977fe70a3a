package io.github.dbslicer.cli;

import io.github.dbslicer.file.FileOutput;

/** Where the user wants rows to go, in the user's words. */
sealed interface WriteTo {

    /** To the database of a connection. */
    record Connection(String name) implements WriteTo {}

    /** To a file. */
    record File(FileOutput output) implements WriteTo {}
}
