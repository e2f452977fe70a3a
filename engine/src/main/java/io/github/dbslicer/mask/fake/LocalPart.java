package io.github.dbslicer.mask.fake;

/**
 * What stands before the {@code @} of an e-mail address, and the name of a user: {@code anna.schmidt}, {@code anna.schmidt.3f9k2m1q7abc4de5}. Where there
 * is less room the first name becomes a letter, then the last name is cut; the tag never is.
 *
 * @param tag characters of the tag; 0 for none
 * @param room characters in all, more than those of the tag
 */
record LocalPart(AsciiNames first, AsciiNames last, int tag, int room) implements Part {
    private static final char DOT = '.';

    @Override
    public void write(Dice dice, Candidate candidate) {
        byte[] firstName = first.any(dice);
        byte[] lastName = last.any(dice);
        writeNames(firstName, lastName, tag == 0 ? room : room - tag - 1, candidate);
        if (tag > 0) {
            if (candidate.length() > 0) {
                candidate.append(DOT);
            }
            new Tag(tag).write(dice, candidate);
        }
    }

    private static void writeNames(byte[] firstName, byte[] lastName, int room, Candidate candidate) {
        if (firstName.length + 1 + lastName.length <= room) {
            candidate.append(firstName, 0, firstName.length);
            candidate.append(DOT);
            candidate.append(lastName, 0, lastName.length);
        } else if (2 + lastName.length <= room) {
            candidate.append(firstName, 0, 1);
            candidate.append(DOT);
            candidate.append(lastName, 0, lastName.length);
        } else {
            int length = Math.max(0, Math.min(room, lastName.length));
            while (length > 0 && lastName[length - 1] == '-') {
                length--;
            }
            candidate.append(lastName, 0, length);
        }
    }
}
