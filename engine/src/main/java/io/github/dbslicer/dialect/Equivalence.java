package io.github.dbslicer.dialect;

/** Why a database holds two values of a column to be equal though their plain forms are not the same. */
public enum Equivalence {
    /** It makes no difference whether letters of ASCII are upper or lower case. */
    LETTER_CASE,
    /** Spaces at the end make no difference. */
    TRAILING_SPACES,
    /** Which texts equal others is known of printable ASCII alone. */
    ASCII_ONLY,
    /** Numbers are equal by their value, whatever their storage class. */
    NUMBERS,
    /** A text that reads as a number is that number. */
    NUMERIC_TEXTS,
    /** A text that reads as a UUID is that UUID. */
    UUIDS,
    /** Which values equal others is not known. */
    UNKNOWN
}
