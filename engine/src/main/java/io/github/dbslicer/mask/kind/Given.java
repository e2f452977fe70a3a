package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.MaskOptions;
import java.util.Optional;

/** What several kinds of masks do with options. */
final class Given {
    private Given() {}

    /** Tells a problem where masked values are to be unique that cannot be. */
    static void refuseUnique(MaskOptions options, String values) {
        if (options.unique()) {
            options.problem("unique", values + " cannot be made unique. Use 'encrypt' or 'hash'.");
        }
    }

    /** A whole number, both bounds included; any other text is told as a problem. */
    static Optional<Integer> number(MaskOptions options, String name, int least, int most) {
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
