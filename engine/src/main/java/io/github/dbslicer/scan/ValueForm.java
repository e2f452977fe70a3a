package io.github.dbslicer.scan;

/** What a single value can be told to be by how it is written. */
enum ValueForm {
    EMAIL(Category.EMAIL, true, "e-mail addresses"),
    IBAN(Category.IBAN, true, "IBANs with valid check digits"),
    CARD(Category.CARD, true, "card numbers with valid check digits"),
    IP(Category.IP, true, "IP addresses"),
    MAC(Category.MAC, true, "MAC addresses"),
    USER_AGENT(Category.USER_AGENT, true, "user agents"),
    ID_NUMBER(Category.ID_NUMBER, true, "identity numbers with valid check digits"),
    SECRET(Category.SECRET, true, "hashes of passwords or tokens"),
    NOTE(Category.TEXT, true, "texts with e-mail addresses in them"),
    PHONE(Category.PHONE, false, "phone numbers"),
    STREET(Category.STREET, false, "street addresses"),
    FULL_NAME(Category.FULL_NAME, false, "names with a common first name"),
    FIRST_NAME(Category.FIRST_NAME, false, "common first names"),
    LAST_NAME(Category.LAST_NAME, false, "common last names"),
    TEXT(Category.TEXT, false, "texts of several words"),
    WEB(Category.WEB, false, "web addresses");

    private final Category category;
    private final boolean telling;
    private final String words;

    ValueForm(Category category, boolean telling, String words) {
        this.category = category;
        this.telling = telling;
        this.words = words;
    }

    Category category() {
        return category;
    }

    /** Whether hardly anything else is written so. */
    boolean telling() {
        return telling;
    }

    /** Whether one value in ten or so is written so by chance where values are digits. */
    boolean accidental() {
        return this == CARD || this == ID_NUMBER;
    }

    /** Values of it, for the user. */
    String words() {
        return words;
    }

    /** @param value without blanks at its ends, not empty */
    boolean matches(String value) {
        return switch (this) {
            case EMAIL -> TextForms.isEmail(value);
            case IBAN -> CheckedNumbers.isIban(value);
            case CARD -> CheckedNumbers.isCard(value);
            case IP -> NetworkForms.isIp(value);
            case MAC -> NetworkForms.isMac(value);
            case USER_AGENT -> TextForms.isUserAgent(value);
            case ID_NUMBER -> IdNumbers.isIdNumber(value);
            case SECRET -> TextForms.isSecret(value);
            case NOTE -> TextForms.holdsEmail(value);
            case PHONE -> TextForms.isPhone(value);
            case STREET -> TextForms.isStreet(value);
            case FULL_NAME -> PersonNames.isFullName(value);
            case FIRST_NAME -> PersonNames.isFirstName(value);
            case LAST_NAME -> PersonNames.isLastName(value);
            case TEXT -> TextForms.isText(value);
            case WEB -> TextForms.isWebAddress(value);
        };
    }
}
