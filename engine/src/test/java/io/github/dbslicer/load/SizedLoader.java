package io.github.dbslicer.load;

import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.run.PieceSizes;

/** Loads in pieces of a size that a test chooses. */
public final class SizedLoader {
    private SizedLoader() {}

    public static Loader of(PieceSizes sizes) {
        return new Loader(new Dialects(), sizes);
    }
}
