package io.github.dbslicer.mask.fake;

/**
 * The room that a text takes.
 *
 * @param characters code points
 * @param bytes in the column's character set; {@link Encoding#NONE} where that does not have all of its characters
 */
record Size(int characters, int bytes) {
    static Size of(String text, Encoding encoding) {
        return new Size(text.codePointCount(0, text.length()), encoding.bytes(text));
    }

    boolean isEncodable() {
        return bytes != Encoding.NONE;
    }

    boolean fits(Room room) {
        return isEncodable() && characters > 0 && characters <= room.characters() && bytes <= room.bytes();
    }
}
