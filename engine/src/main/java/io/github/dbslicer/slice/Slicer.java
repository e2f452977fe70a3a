package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Dialects;

/**
 * Cuts slices: the library's entry point.
 *
 * <pre>{@code
 * SliceResult result = new Slicer(new Dialects()).slice(request, (target, tables) -> true, new SliceListener() {});
 * }</pre>
 */
public final class Slicer {
    private final Dialects dialects;

    public Slicer(Dialects dialects) {
        this.dialects = dialects;
    }

    /**
     * Cuts a slice. Returns once every row of it is in the target. An interrupt of the calling thread ends the run.
     *
     * @throws io.github.dbslicer.error.SliceException where anything is missing; the message says in what state the target is
     */
    public SliceResult slice(SliceRequest request, Confirmation confirmation, SliceListener listener) {
        throw new UnsupportedOperationException(dialects.toString());
    }
}
