package io.github.dbslicer.mask.fake;

/**
 * Decimal digits.
 *
 * @param count at least 1
 * @param zeroFirst whether the first one may be a zero
 */
record Digits(int count, boolean zeroFirst) implements Part {
    /** As many as a choice is fine enough for. */
    private static final int AT_ONCE = 4;

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};

    Digits(int count) {
        this(count, true);
    }

    @Override
    public void write(Dice dice, Candidate candidate) {
        int left = count;
        if (!zeroFirst) {
            candidate.append('1' + dice.below(9));
            left--;
        }
        while (left > 0) {
            int now = Math.min(left, AT_ONCE);
            int digits = dice.below(POWERS[now]);
            for (int i = now - 1; i >= 0; i--) {
                candidate.append('0' + digits / POWERS[i] % 10);
            }
            left -= now;
        }
    }

    /** Bits of information in so many digits. */
    static double bits(int count) {
        return count * Math.log(10) / Math.log(2);
    }
}
