package io.github.dbslicer.mask.fake;

/** Upper-case letters of ASCII. */
record Letters(int count) implements Part {
    private static final int ALPHABET = 'Z' - 'A' + 1;

    @Override
    public void write(Dice dice, Candidate candidate) {
        for (int i = 0; i < count; i++) {
            candidate.append('A' + dice.below(ALPHABET));
        }
    }

    /** Bits of information in so many letters. */
    static double bits(int count) {
        return count * Math.log(ALPHABET) / Math.log(2);
    }
}
