package io.github.dbslicer.mask.fake;

import io.github.dbslicer.config.Spelling;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers of accounts and cards whose check digits are right. */
final class FinanceFakes {
    static final String CREDIT_CARD = "finance.credit_card";

    private static final String SCHEME = "scheme";
    private static final String COUNTRY = "country";

    /** Of the identifiers that ISO/IEC 7812 leaves to national bodies (9), those of the country 999, which there is not. */
    private static final String NOBODYS = "9999";

    /** As many as the shortest tag has. */
    private static final int FEWEST_BITS = 40;

    private static final int CARD_DIGITS = 16;
    private static final int LONGEST_CARD = 19;

    /** Prefixes of the numbers that the schemes, or payment services for them, publish for tests. */
    private static final Map<String, Card> SCHEMES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "amex", new Card("37828224", 15),
            "diners", new Card("30569309", 14),
            "discover", new Card("60111111", CARD_DIGITS),
            "jcb", new Card("35301113", CARD_DIGITS),
            "mastercard", new Card("55555555", CARD_DIGITS),
            "visa", new Card("41111111", CARD_DIGITS))));

    private FinanceFakes() {}

    static Map<String, Maker> makers() {
        return Map.of(
                CREDIT_CARD, FinanceFakes::card, "finance.iban", FinanceFakes::iban, "finance.bic", FinanceFakes::bic);
    }

    private static Optional<Part> card(Request request) {
        Optional<String> scheme = request.options().text(SCHEME);
        if (scheme.isEmpty()) {
            Card card = new Card(NOBODYS, request.unique() ? LONGEST_CARD : CARD_DIGITS);
            return request.room().ascii() < card.length() ? request.tooShort(card.length()) : Optional.of(card);
        }
        if (!SCHEMES.containsKey(scheme.get())) {
            return request.problem(
                    SCHEME,
                    Spelling.quoted(scheme.get()) + " is no known scheme of cards. Known: "
                            + String.join(", ", SCHEMES.keySet()) + ".");
        }
        return request.unique() ? request.tooFew() : Optional.of(SCHEMES.get(scheme.get()));
    }

    private static Optional<Part> iban(Request request) {
        Optional<String> asked = request.options().text(COUNTRY);
        if (asked.isPresent() && !Iban.COUNTRIES.contains(asked.get())) {
            return request.problem(
                    COUNTRY,
                    "there are no IBANs of " + Spelling.quoted(asked.get()) + ". Known: "
                            + String.join(", ", new TreeSet<>(Iban.COUNTRIES)) + ".");
        }
        Iban iban = new Iban(asked.orElseGet(() -> ofLocale(request)));
        return request.unique() && iban.bits() < FEWEST_BITS ? request.tooFew() : Optional.of(iban);
    }

    /** A German one where the country of the locale has none. */
    private static String ofLocale(Request request) {
        return Iban.COUNTRIES.contains(request.country()) ? request.country() : "DE";
    }

    /** One for tests by its last character (ISO 9362), of a bank XX.. that does not exist. */
    private static Optional<Part> bic(Request request) {
        String country = request.options().text(COUNTRY).orElseGet(request::country);
        if (!country.matches("[A-Z]{2}")) {
            return request.problem(
                    COUNTRY, Spelling.quoted(country) + " is no country. It takes two upper-case letters.");
        }
        return request.unique()
                ? request.tooFew()
                : Optional.of(NumberPattern.part("XX??" + country + "?0", request.encoding()));
    }
}
