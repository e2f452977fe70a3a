package io.github.dbslicer.dialect.mysql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What Java calls the servers' character sets. */
final class JavaCharsets {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ascii", "US-ASCII"),
            Map.entry("big5", "Big5"),
            Map.entry("cp1250", "windows-1250"),
            Map.entry("cp1251", "windows-1251"),
            Map.entry("cp1256", "windows-1256"),
            Map.entry("cp1257", "windows-1257"),
            Map.entry("cp850", "IBM850"),
            Map.entry("cp852", "IBM852"),
            Map.entry("cp866", "IBM866"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("eucjpms", "EUC-JP"),
            // With all syllables, as the code page of Windows has them.
            Map.entry("euckr", "x-windows-949"),
            Map.entry("gb18030", "GB18030"),
            Map.entry("gb2312", "GB2312"),
            Map.entry("gbk", "GBK"),
            Map.entry("greek", "ISO-8859-7"),
            Map.entry("hebrew", "ISO-8859-8"),
            Map.entry("koi8r", "KOI8-R"),
            Map.entry("koi8u", "KOI8-U"),
            // What the servers call latin1 is the code page of Windows.
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin2", "ISO-8859-2"),
            Map.entry("latin5", "ISO-8859-9"),
            Map.entry("latin7", "ISO-8859-13"),
            Map.entry("macce", "x-MacCentralEurope"),
            Map.entry("macroman", "x-MacRoman"),
            Map.entry("sjis", "Shift_JIS"),
            Map.entry("tis620", "TIS-620"),
            Map.entry("ujis", "EUC-JP"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("utf16", "UTF-16BE"),
            Map.entry("utf16le", "UTF-16LE"),
            Map.entry("utf32", "UTF-32BE"));

    private JavaCharsets() {}

    /** Empty where Java, or this one, has none. */
    static Optional<Charset> of(String name) {
        String canonical = CharacterSets.canonical(name);
        if (canonical.equals("utf8mb3")) {
            return Optional.of(new PlaneZero(StandardCharsets.UTF_8));
        }
        if (canonical.equals("ucs2")) {
            return Optional.of(new PlaneZero(StandardCharsets.UTF_16BE));
        }
        return Optional.ofNullable(NAMES.get(canonical))
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }
}
