package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.MaskOptions;
import java.util.Optional;

/** Numbers among the options of a mask. */
final class Numbers {
    private Numbers() {}

    /** A whole number, both bounds included; any other text is told as a problem. */
    static Optional<Integer> option(MaskOptions options, String name, int least, int most) {
        Optional<String> text = options.text(name);
        Optional<Integer> number = text.filter(given -> given.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(given -> given >= least && given <= most);
        if (text.isPresent() && number.isEmpty()) {
            options.problem(name, "a number from " + least + " to " + most + " is expected.");
        }
        return number;
    }
}
