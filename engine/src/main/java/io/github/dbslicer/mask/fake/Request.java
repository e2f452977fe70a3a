package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.MaskOptions;
import java.util.Locale;
import java.util.Optional;

/**
 * A fake that a rules file asks for.
 *
 * @param name as Datafaker calls it
 * @param locale as the user calls it
 * @param unique whether different values are to get different ones
 */
record Request(String name, Locale locale, Room room, boolean unique, MaskOptions options) {

    Encoding encoding() {
        return room.encoding();
    }

    /** Reading them takes a while, and many fakes need none. */
    Lists lists() {
        return new Lists(locale);
    }

    String country() {
        return Locales.country(locale);
    }

    /** Tells the user of a mistake in the argument; the fake cannot be made. */
    Optional<Part> problem(String message) {
        return problem(FakeKind.NAME, message);
    }

    Optional<Part> problem(String option, String message) {
        options.problem(option, message);
        return Optional.empty();
    }

    /** As {@link #problem(String)}: what is made takes more room than there is. */
    Optional<Part> tooShort(int needed) {
        return problem((unique ? name + " with unique: true" : name) + " needs " + needed
                + " characters; there is room for " + room.ascii() + ".");
    }

    /** As {@link #problem(String)}: there are too few different ones. */
    Optional<Part> tooFew() {
        return problem(
                "unique",
                "there are too few different values of " + name + " to give each value one of its own."
                        + " Take unique: true away, or another kind of mask, such as {encrypt: digits} or {hash: hex}.");
    }
}
