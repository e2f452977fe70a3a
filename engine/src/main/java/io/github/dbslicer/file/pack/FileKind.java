package io.github.dbslicer.file.pack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says by its first bytes what a file seems to be. */
final class FileKind {
    /** By the characters that such a file begins with, one for each byte. */
    private static final Map<String, String> BEGINNINGS = beginnings();

    private static final List<String> SQL = List.of(
            "--", "/*", "create ", "insert ", "set ", "begin", "pragma ", "drop ", "use ", "start ", "select ",
            "\\set");
    private static final String ZSTD = "(\u00b5/\u00fd";
    private static final int TAR_MAGIC = 257;

    private FileKind() {}

    private static Map<String, String> beginnings() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("\u001f\u008b", "it seems to be compressed by gzip");
        known.put("PK\3\4", "it seems to be a zip archive");
        known.put("PK\5\6", "it seems to be a zip archive");
        known.put("BZh", "it seems to be compressed by bzip2");
        known.put("\u00fd7zXZ\0", "it seems to be compressed by xz");
        known.put("7z\u00bc\u00af", "it seems to be a 7z archive");
        known.put("SQLite format 3\0", "it seems to be an SQLite database. Read it as a source of its own");
        known.put("PGDMP", "it seems to be a dump of pg_dump. pg_restore reads it");
        known.put("PAR1", "it seems to be a Parquet file");
        known.put("Obj\1", "it seems to be an Avro file");
        known.put("%PDF", "it seems to be a PDF");
        return known;
    }

    static boolean isZstd(byte[] first) {
        return text(first).startsWith(ZSTD);
    }

    /** Whether it is what a pack begins with, decompressed. */
    static boolean beginsPack(byte[] first) {
        String begin = text(first);
        return begin.startsWith(PackTarget.README + "\0")
                && begin.startsWith("This is a slice of a database, packed by DbSlicer", Entry.BLOCK);
    }

    static String guess(byte[] first) {
        String begin = text(first);
        for (Map.Entry<String, String> known : BEGINNINGS.entrySet()) {
            if (begin.startsWith(known.getKey())) {
                return known.getValue();
            }
        }
        if (begin.startsWith("ustar", TAR_MAGIC)) {
            return "it seems to be a tar archive";
        }
        if (isZeros(first)) {
            return "it begins with nothing but zeros";
        }
        return isText(first) ? textKind(begin) : "it is of a kind that is not known here";
    }

    private static String textKind(String begin) {
        String lower = begin.stripLeading().toLowerCase(Locale.ROOT);
        return SQL.stream().anyMatch(lower::startsWith)
                ? "it seems to be an SQL script. The database's own client reads it"
                : "it seems to be a text file";
    }

    private static boolean isZeros(byte[] first) {
        for (byte next : first) {
            if (next != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] first) {
        for (byte next : first) {
            if (next >= 0 && next < ' ' && next != '\n' && next != '\r' && next != '\t') {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
