package io.github.dbslicer.mask.fake;

import java.util.Optional;

/** Makes fakes of some names. Holds no state. */
@FunctionalInterface
interface Maker {

    /** Empty where it cannot be made, of which the user has then been told. */
    Optional<Part> make(Request request);
}
