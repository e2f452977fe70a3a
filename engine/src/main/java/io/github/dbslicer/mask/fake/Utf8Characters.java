package io.github.dbslicer.mask.fake;

/** Goes through the characters of a text in UTF-8. A byte that does not belong to any counts as a character of its own. For one thread. */
final class Utf8Characters {
    /** Stands for a byte that is no character: U+FFFD, which is a symbol. */
    private static final int NONE = 0xfffd;

    private static final int FIRST_SURROGATE = 0xd800;
    private static final int LAST_SURROGATE = 0xdfff;

    private byte[] bytes = {};
    private int start;
    private int next;
    private int end;
    private int point;
    private CharacterKind kind = CharacterKind.END;

    /** Stands before the first one. */
    void begin(byte[] text, int from, int length) {
        bytes = text;
        start = from;
        next = from;
        end = from + length;
    }

    /** Goes to the next one; behind the last one it is of kind {@code END}. */
    void next() {
        start = next;
        if (start == end) {
            kind = CharacterKind.END;
            return;
        }
        byte first = bytes[start];
        if (first >= 0) {
            point = first;
            next = start + 1;
        } else {
            decode(first);
        }
        kind = CharacterKind.of(point);
    }

    private void decode(byte first) {
        int more = first >= (byte) 0xf0 ? 3 : first >= (byte) 0xe0 ? 2 : 1;
        int least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
        int value = first & 0x3f >> more;
        int at = start + 1;
        while (at < end && at <= start + more && (bytes[at] & 0xc0) == 0x80) {
            value = value << 6 | bytes[at] & 0x3f;
            at++;
        }
        boolean whole = (first & 0xff) >= 0xc0 && (first & 0xff) < 0xf8 && at == start + 1 + more;
        boolean surrogate = value >= FIRST_SURROGATE && value <= LAST_SURROGATE;
        boolean valid = whole && value >= least && value <= Character.MAX_CODE_POINT && !surrogate;
        point = valid ? value : NONE;
        next = valid ? at : start + 1;
    }

    CharacterKind kind() {
        return kind;
    }

    int point() {
        return point;
    }

    /** Copies the character's bytes. Returns where they end. */
    int copy(byte[] to, int at) {
        System.arraycopy(bytes, start, to, at, next - start);
        return at + next - start;
    }
}
