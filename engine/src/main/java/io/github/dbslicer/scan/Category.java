package io.github.dbslicer.scan;

/** What a column that looks personal holds. */
public enum Category {
    EMAIL("e-mail address"),
    FIRST_NAME("first name"),
    LAST_NAME("last name"),
    FULL_NAME("name of a person"),
    USER_NAME("user name"),
    PHONE("phone number"),
    STREET("street address"),
    POSTAL_CODE("postal code"),
    CITY("city"),
    REGION("region"),
    BIRTH("date of birth"),
    IBAN("IBAN"),
    BANK_ACCOUNT("bank account"),
    CARD("card number"),
    IP("IP address"),
    MAC("device address"),
    USER_AGENT("user agent"),
    ID_NUMBER("identity number"),
    INCOME("income"),
    TRAIT("personal trait"),
    PLACE("place on the map"),
    SECRET("secret"),
    PICTURE("picture of a person"),
    COMPANY("company"),
    WEB("web address"),
    TEXT("free text"),
    DOCUMENT("not looked into");

    private final String words;

    Category(String words) {
        this.words = words;
    }

    /** In words for the user. */
    public String words() {
        return words;
    }
}
