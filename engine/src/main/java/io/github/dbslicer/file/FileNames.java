package io.github.dbslicer.file;

import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of files for tables, that every file system takes and tells apart, whether it minds the case of letters or not: the name by which users call
 * the table, in which anything but ASCII letters, digits, {@code -}, {@code _} and {@code .} is {@code %} and two hexadecimal digits for each byte of
 * its UTF-8.
 */
public final class FileNames {
    /** File systems take 255 bytes; the rest is for what comes behind. */
    private static final int MOST_CHARACTERS = 200;

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    /** Names of devices, for Windows, whatever stands behind a point. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {}

    /** For each table a name to which an extension is to be added. The same tables have the same names each time. */
    public static Map<TableId, String> of(Collection<TableId> tables) {
        Map<TableId, String> names = new TreeMap<>();
        Set<String> taken = new TreeSet<>();
        for (TableId table : new TreeSet<>(tables)) {
            String name = cut(safe(table.shortName()));
            String free = name;
            for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                free = name + "~" + number;
            }
            names.put(table, free);
        }
        return names;
    }

    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        for (byte value : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(value) >= 0) {
                safe.append((char) value);
            } else {
                safe.append(String.format(Locale.ROOT, "%%%02X", value));
            }
        }
        int dot = safe.indexOf(".");
        String first = dot < 0 ? safe.toString() : safe.substring(0, dot);
        // A file whose name begins with a point is hidden, and one that begins with a dash looks like an option.
        boolean odd = DEVICES.contains(first.toLowerCase(Locale.ROOT)) || first.isEmpty() || first.startsWith("-");
        return odd ? String.format(Locale.ROOT, "%%%02X", (int) safe.charAt(0)) + safe.substring(1) : safe.toString();
    }

    private static String cut(String name) {
        return name.length() <= MOST_CHARACTERS ? name : name.substring(0, MOST_CHARACTERS);
    }
}
