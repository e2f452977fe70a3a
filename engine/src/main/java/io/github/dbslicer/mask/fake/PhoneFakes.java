package io.github.dbslicer.mask.fake;

import io.github.dbslicer.config.Spelling;
import java.util.List;
import java.util.Optional;

/** Telephone numbers that nobody has: of ranges that are reserved for fiction, or of the country code 999, which is not assigned. */
final class PhoneFakes {
    static final String NAME = "phone";

    private static final String FORMAT = "format";
    private static final String INTERNATIONAL = "international";
    private static final String NATIONAL = "national";

    private static final String UNASSIGNED = "999";
    private static final int USUAL_DIGITS = 9;

    /** 80 bits and 43. */
    private static final int UNIQUE_DIGITS = 24;

    private static final int FEWEST_UNIQUE_DIGITS = 13;

    private PhoneFakes() {}

    static Optional<Part> make(Request request) {
        String format = request.options().text(FORMAT).orElse(INTERNATIONAL);
        if (!format.equals(INTERNATIONAL) && !format.equals(NATIONAL)) {
            return request.problem(
                    FORMAT,
                    Spelling.quoted(format) + " is no format of telephone numbers. Known: international, national.");
        }
        if (request.unique()) {
            return unique(request);
        }
        List<PhoneRanges.Range> ranges = PhoneRanges.of(request.country());
        if (ranges.isEmpty()) {
            return Optional.of(unassigned(request, USUAL_DIGITS));
        }
        boolean national = format.equals(NATIONAL) && !request.room().digits();
        return Optional.of(new OneOf(ranges.stream()
                .map(range -> national ? range.national() : plus(request) + range.international())
                .map(pattern -> NumberPattern.part(pattern, request.encoding()))
                .toList()));
    }

    private static Optional<Part> unique(Request request) {
        int around = plus(request).length() + UNASSIGNED.length();
        int room = request.room().ascii() - around;
        return room < FEWEST_UNIQUE_DIGITS
                ? request.tooShort(FEWEST_UNIQUE_DIGITS + around)
                : Optional.of(unassigned(request, Math.min(UNIQUE_DIGITS, room)));
    }

    private static Part unassigned(Request request, int digits) {
        return Sequence.of(Literal.of(plus(request) + UNASSIGNED, request.encoding()), new Digits(digits));
    }

    /** Columns of numbers have no sign. */
    private static String plus(Request request) {
        return request.room().digits() ? "" : "+";
    }
}
