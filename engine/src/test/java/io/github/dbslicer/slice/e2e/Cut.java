package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.slice.SliceResult;
import java.util.List;

/** What a run gave back, and what it warned of. */
record Cut(SliceResult result, List<String> warnings) {
    Cut {
        warnings = List.copyOf(warnings);
    }
}
