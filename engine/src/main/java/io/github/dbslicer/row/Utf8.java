package io.github.dbslicer.row;

/** Tells bytes that are UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /** Whether the bytes are characters in UTF-8, each in its shortest form, none of them half of a pair. */
    public static boolean isValid(byte[] data, int start, int length) {
        int end = start + length;
        int at = start;
        while (at < end) {
            if (data[at] >= 0) {
                at++;
            } else {
                int size = size(data, at, end);
                if (size == 0) {
                    return false;
                }
                at += size;
            }
        }
        return true;
    }

    /** How many bytes the character has that begins there, at least two; 0 where there is none. */
    private static int size(byte[] data, int at, int end) {
        int first = data[at] & 0xff;
        int size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (size == 0 || at + size > end) {
            return 0;
        }
        for (int next = at + 1; next < at + size; next++) {
            if ((data[next] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return isShortest(first, data[at + 1] & 0xff) ? size : 0;
    }

    private static boolean isShortest(int first, int second) {
        return switch (first) {
            case 0xe0 -> second >= 0xa0;
            // Above are halves of pairs.
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            // Above is nothing any more.
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }
}
