package io.github.dbslicer.mask.fake;

/**
 * Numbers of cards, whose last digit is the check digit of Luhn (ISO/IEC 7812-1).
 *
 * @param prefix digits
 * @param length in all
 */
record Card(String prefix, int length) implements Part {
    @Override
    public void write(Dice dice, Candidate candidate) {
        int start = candidate.length();
        for (int i = 0; i < prefix.length(); i++) {
            candidate.append(prefix.charAt(i));
        }
        new Digits(length - 1 - prefix.length()).write(dice, candidate);
        candidate.append('0' + checkDigit(start, candidate));
    }

    private static int checkDigit(int start, Candidate candidate) {
        int sum = 0;
        boolean twice = true;
        for (int i = candidate.length() - 1; i >= start; i--) {
            int digit = candidate.at(i) - '0';
            sum += twice ? digit * 2 / 10 + digit * 2 % 10 : digit;
            twice = !twice;
        }
        return (10 - sum % 10) % 10;
    }
}
