package io.github.dbslicer.dialect;

/** Tells bytes that are text in UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /** Whether all of it is UTF-8 as Unicode has it: in the shortest form, without surrogates. */
    public static boolean isWellFormed(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            int length = bytes[at] >= 0 ? 1 : sequence(bytes, at, end);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** How long the sequence of a character that is not ASCII is; 0 where it is none. */
    private static int sequence(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xff;
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        boolean shortest = !(first == 0xe0 && second < 0xa0 || first == 0xf0 && second < 0x90);
        boolean character = !(first == 0xed && second > 0x9f || first == 0xf4 && second > 0x8f);
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return shortest && character ? length : 0;
    }
}
