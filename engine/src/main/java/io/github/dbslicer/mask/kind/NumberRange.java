package io.github.dbslicer.mask.kind;

import java.math.BigInteger;

/** Whole numbers, both bounds included. */
record NumberRange(BigInteger least, BigInteger most) {

    static NumberRange of(long least, long most) {
        return new NumberRange(BigInteger.valueOf(least), BigInteger.valueOf(most));
    }

    /** Numbers of so many decimal digits, or fewer. */
    static NumberRange ofDigits(int digits) {
        BigInteger most = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
        return new NumberRange(most.negate(), most);
    }

    boolean has(BigInteger number) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    /** What both have. */
    NumberRange within(NumberRange other) {
        return new NumberRange(least.max(other.least), most.min(other.most));
    }

    /** Those from zero on; the least is above the most where there are none. */
    NumberRange natural() {
        return new NumberRange(least.max(BigInteger.ZERO), most);
    }

    /** Those below zero; the least is above the most where there are none. */
    NumberRange negative() {
        return new NumberRange(least, most.min(BigInteger.ONE.negate()));
    }

    /** How many numbers there are. */
    BigInteger size() {
        return most.subtract(least).add(BigInteger.ONE);
    }
}
