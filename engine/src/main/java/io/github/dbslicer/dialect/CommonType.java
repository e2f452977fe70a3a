package io.github.dbslicer.dialect;

/** What values of a column are, whatever kind of database they come from. Each tells the one form in which {@link CommonColumn} gives its values. */
public sealed interface CommonType {

    /** {@code true} or {@code false}. */
    record Bool() implements CommonType {}

    /**
     * Decimal digits, with a minus before them where there is one.
     *
     * @param bits that hold every value, 8 to 64
     */
    record Int(int bits, boolean unsigned) implements CommonType {}

    /**
     * Decimal digits, with a point and a minus where there are such. {@code NaN}, {@code Infinity}, {@code -Infinity} where the database has these.
     *
     * @param precision most digits; 0 where there is no limit
     * @param scale digits behind the point
     */
    record Decimal(int precision, int scale) implements CommonType {}

    /**
     * Digits that read back as the same float, perhaps with an exponent; {@code NaN}, {@code Infinity}, {@code -Infinity}.
     *
     * @param bits 32 or 64
     */
    record Real(int bits) implements CommonType {}

    /** Characters in UTF-8. */
    record Text() implements CommonType {}

    /** Bytes as they are. */
    record Bytes() implements CommonType {}

    /** {@code 2024-02-29}; as the database spells it where it is none of the calendar: {@code 0000-00-00}, {@code infinity}, years outside of 1 to 9999. */
    record Date() implements CommonType {}

    /** {@code 23:59:59.123456}, without zeros at the end of the fraction; as the database spells it where it is more than a day or less than nothing. */
    record Time() implements CommonType {}

    /**
     * {@code 2024-02-29 23:59:59.123456}, without zeros at the end of the fraction; as the database spells it where it is none of the calendar.
     *
     * @param instant whether it is a moment in UTC, whatever the zone of who looks at it; else a date and time of any zone
     */
    record DateTime(boolean instant) implements CommonType {}

    /** 36 characters in lower case. */
    record Uuid() implements CommonType {}

    /** A document of JSON in UTF-8, as the database spells it. */
    record Json() implements CommonType {}

    /** Values that carry their own type: {@link io.github.dbslicer.row.RowBatch#storageClass} tells it. */
    record Dynamic() implements CommonType {}

    /** Values of a type that is the database's own, in its text form, in UTF-8. */
    record Own() implements CommonType {}
}
