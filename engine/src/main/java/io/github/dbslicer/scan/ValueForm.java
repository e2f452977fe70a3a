package io.github.dbslicer.scan;

import java.util.function.Predicate;

/** What a single value can be told to be by how it is written. */
enum ValueForm {
    EMAIL(Category.EMAIL, true, "e-mail addresses", TextForms::isEmail),
    IBAN(Category.IBAN, true, "IBANs with valid check digits", CheckedNumbers::isIban),
    CARD(Category.CARD, true, "card numbers with valid check digits", CheckedNumbers::isCard),
    IP(Category.IP, true, "IP addresses", NetworkForms::isIp),
    MAC(Category.MAC, true, "MAC addresses", NetworkForms::isMac),
    USER_AGENT(Category.USER_AGENT, true, "user agents", TextForms::isUserAgent),
    ID_NUMBER(Category.ID_NUMBER, true, "identity numbers with valid check digits", IdNumbers::isIdNumber),
    SECRET(Category.SECRET, true, "hashes of passwords or tokens", TextForms::isSecret),
    NOTE(Category.TEXT, true, "texts with e-mail addresses in them", TextForms::holdsEmail),
    PHONE(Category.PHONE, false, "phone numbers", TextForms::isPhone),
    STREET(Category.STREET, false, "street addresses", TextForms::isStreet),
    FULL_NAME(Category.FULL_NAME, false, "names with a common first name", PersonNames::isFullName),
    FIRST_NAME(Category.FIRST_NAME, false, "common first names", PersonNames::isFirstName),
    LAST_NAME(Category.LAST_NAME, false, "common last names", PersonNames::isLastName),
    TEXT(Category.TEXT, false, "texts of several words", TextForms::isText),
    WEB(Category.WEB, false, "web addresses", TextForms::isWebAddress);

    private final Category category;
    private final boolean telling;
    private final String words;
    // Methods that hold nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<String> test;


    ValueForm(Category category, boolean telling, String words, Predicate<String> test) {
        this.category = category;
        this.telling = telling;
        this.words = words;
        this.test = test;
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
        return test.test(value);
    }
}
