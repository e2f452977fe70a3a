package io.github.dbslicer.scan;

import io.github.dbslicer.schema.NameParts;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells texts by how they are written. */
final class TextForms {
    private static final String ADDRESS =
            "[^\\s@<>,;:\"'()\\[\\]{}]{1,64}@[^\\s@<>,;:\"'()\\[\\]{}]{1,200}\\.[^\\s@<>.,;:\"'()\\[\\]{}]{2,24}";
    private static final Pattern EMAIL = Pattern.compile(ADDRESS);
    private static final Pattern USER_AGENT =
            Pattern.compile("(Mozilla|Opera)/\\d.*|[A-Za-z][\\w.-]{1,40}/\\d[\\w.]* \\([^)]{2,}\\).*");
    private static final Pattern SECRET = Pattern.compile(
            "\\$(2[abxy]|argon2\\w*|1|5|6|y)\\$.{10,}|pbkdf2[:_].{20,}|\\{S?SHA\\d*\\}.{20,}|eyJ[\\w-]{5,}\\.eyJ[\\w-]+\\.[\\w-]*|gh[pousr]_\\w{30,}|sk_live_\\w{10,}|AKIA[0-9A-Z]{16}");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)?[\\d ()/.-]{6,22}\\d( ?(x|ext\\.?) ?\\d{1,6})?");
    private static final Pattern NO_PHONE = Pattern.compile(
            "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T].*)?|(\\d{1,3}\\.){3}\\d{1,3}|-?\\d+\\.\\d+|\\d+-\\d+|97[89]-.*|\\d{3}-\\d{2}-\\d{4}|\\d{4}([ /]\\d{4})+|.*-{2,}.*");
    private static final Pattern SEPARATED = Pattern.compile(".*\\d[ ()/.-]+\\d.*|\\(.*|\\+.*|00\\d{8,}");
    private static final Pattern HOUSE_FIRST = Pattern.compile("\\d{1,6}[A-Za-z]?,? \\p{L}.*");
    private static final Pattern HOUSE_LAST = Pattern.compile("\\p{L}.* \\d{1,5} ?[a-zA-Z]?(/\\d+)?");
    private static final Pattern WEB = Pattern.compile("(https?://|www\\.)\\S{3,}");
    private static final Set<String> STREET_WORDS = Set.of(
            "street",
            "st",
            "road",
            "rd",
            "avenue",
            "ave",
            "av",
            "lane",
            "ln",
            "drive",
            "dr",
            "boulevard",
            "blvd",
            "court",
            "ct",
            "place",
            "square",
            "way",
            "parkway",
            "pkwy",
            "highway",
            "terrace",
            "circle",
            "loop",
            "rue",
            "chemin",
            "calle",
            "plaza",
            "avenida",
            "paseo",
            "via",
            "viale",
            "piazza",
            "corso",
            "rua",
            "travessa",
            "praca",
            "ul",
            "ulica",
            "aleja",
            "plac",
            "al",
            "sokak",
            "cad",
            "caddesi",
            "ulitsa",
            "prospekt",
            "namesti",
            "ulice",
            "utca",
            "strada",
            "weg",
            "platz",
            "allee");
    private static final Pattern STREET_ENDINGS = Pattern.compile(
            ".*(strasse|str|gasse|weg|platz|allee|straat|laan|plein|gracht|gatan|vagen|gata|vej|gade|veien|katu|tie)");
    private static final int LONGEST_STREET = 90;
    private static final int WORDS_OF_TEXT = 7;
    private static final int LEAST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private TextForms() {}

    static boolean isEmail(String value) {
        return value.indexOf('@') > 0 && EMAIL.matcher(value).matches();
    }

    /** A text that is more than an e-mail address. */
    static boolean holdsEmail(String value) {
        return value.indexOf('@') > 0
                && !EMAIL.matcher(value).matches()
                && EMAIL.matcher(value).find();
    }

    static boolean isUserAgent(String value) {
        return value.indexOf('/') > 0 && USER_AGENT.matcher(value).matches();
    }

    static boolean isSecret(String value) {
        return value.length() > 15 && SECRET.matcher(value).matches();
    }

    /** Digits alone may be any number. */
    static boolean isPhone(String value) {
        if (value.length() > 32
                || !PHONE.matcher(value).matches()
                || NO_PHONE.matcher(value).matches()) {
            return false;
        }
        long digits =
                value.split("[xe]", 2)[0].chars().filter(Character::isDigit).count();
        return digits >= LEAST_DIGITS
                && digits <= MOST_DIGITS
                && SEPARATED.matcher(value).matches();
    }

    static boolean isStreet(String value) {
        if (value.length() > LONGEST_STREET
                || !(HOUSE_FIRST.matcher(value).matches()
                        || HOUSE_LAST.matcher(value).matches())) {
            return false;
        }
        for (String word : NameParts.fold(value).split("[^\\p{L}]+", 0)) {
            if (STREET_WORDS.contains(word)
                    || word.length() > 4 && STREET_ENDINGS.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    static boolean isText(String value) {
        return value.length() >= 30 && value.strip().split("\\s+", WORDS_OF_TEXT + 1).length > WORDS_OF_TEXT;
    }

    static boolean isWebAddress(String value) {
        return WEB.matcher(value.toLowerCase(Locale.ROOT)).matches();
    }
}
