package io.github.dbslicer.slice;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.file.FileOutput;

/** Where a slice goes. */
public sealed interface Destination {

    /** What users call it. */
    String name();

    /** A database of the source's kind. */
    record Database(ConnectionConfig connection) implements Destination {
        @Override
        public String name() {
            return connection.name();
        }
    }

    /** A file, which needs no server. */
    record File(FileOutput output) implements Destination {
        @Override
        public String name() {
            return output.path().toString();
        }
    }
}
