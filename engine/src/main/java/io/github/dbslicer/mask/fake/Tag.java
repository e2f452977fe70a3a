package io.github.dbslicer.mask.fake;

/**
 * Characters of a keyed hash that make a value differ from all others, five bits each.
 *
 * @param length at least 1, at most {@link #FULL}
 */
record Tag(int length) implements Part {
    /** 80 bits: among a million values, two are alike once in 2^41 times. */
    static final int FULL = 16;

    /** 40 bits, below which two of a million are expected to be alike; a run proves that none are. */
    static final int SHORTEST = 8;

    /**
     * Letters and digits that are not taken for each other (those of Crockford's base 32): one case alone, so that collations that do not tell
     * cases apart tell these apart.
     */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int BITS = 5;
    private static final int AT_ONCE = 12;

    @Override
    public void write(Dice dice, Candidate candidate) {
        long bits = 0;
        for (int i = 0; i < length; i++) {
            if (i % AT_ONCE == 0) {
                bits = dice.bits();
            }
            candidate.append(ALPHABET.charAt((int) (bits >>> Long.SIZE - BITS)));
            bits <<= BITS;
        }
    }
}
