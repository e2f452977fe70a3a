package io.github.dbslicer.dialect.mysql;

/** What the servers' names of character sets mean. */
final class CharacterSets {
    private CharacterSets() {}

    /** One name for each: MySQL 5.7 calls utf8 what the others call utf8mb3. */
    static String canonical(String name) {
        return name.equals("utf8") ? "utf8mb3" : name;
    }

    /**
     * A character set that reads bytes of the given one the same, and whose name no server warns of: from 8.0.28 on MySQL calls utf8mb3 and
     * ucs2 deprecated wherever a statement names them.
     */
    static String unwarned(String name) {
        return switch (name) {
            case "utf8", "utf8mb3" -> "utf8mb4";
            case "ucs2" -> "utf16";
            default -> name;
        };
    }

    /** Whether bytes of ASCII are these characters in it, and these characters those bytes; asked of all that there are of MariaDB 10.11 and MySQL 9. */
    static boolean readsAscii(String name) {
        return switch (canonical(name)) {
            case "swe7", "sjis", "ucs2", "utf16", "utf16le", "utf32" -> false;
            default -> true;
        };
    }

    static boolean isUtf8(String name) {
        return canonical(name).equals("utf8mb4") || canonical(name).equals("utf8mb3");
    }

    /** How many bytes a character takes at most, or more than that. */
    static int maxBytes(String name) {
        return switch (canonical(name)) {
            case "utf8mb3" -> 3;
            case "utf8mb4", "utf16", "utf16le", "utf32", "gb18030" -> 4;
            case "ucs2", "sjis", "cp932", "gbk", "gb2312", "big5", "euckr" -> 2;
            case "ujis", "eucjpms" -> 3;
            default -> 1;
        };
    }
}
