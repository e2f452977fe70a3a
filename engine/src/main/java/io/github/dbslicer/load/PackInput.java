package io.github.dbslicer.load;

import io.github.dbslicer.file.pack.Pack;
import java.io.InputStream;
import java.nio.file.Path;

/** Where a pack comes from. */
public sealed interface PackInput {

    /** What users call it. */
    String name();

    /**
     * Checks the whole of it. The caller closes it.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_FILE} that names what is damaged
     */
    Pack open();

    /** A file. */
    record File(Path path) implements PackInput {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Pack open() {
            return Pack.open(path);
        }
    }

    /** A pipe: what comes through it is kept in a temporary file until it is loaded. */
    record Stream(InputStream in) implements PackInput {
        @Override
        public String name() {
            return "standard input";
        }

        @Override
        public Pack open() {
            return Pack.spool(in, name());
        }
    }
}
