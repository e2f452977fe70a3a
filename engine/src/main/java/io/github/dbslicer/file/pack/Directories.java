package io.github.dbslicer.file.pack;

import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which directory the rows of each table are in: named after the table, in letters that every system takes, and such that no two are one where the
 * case of letters does not count.
 */
final class Directories {
    /** With all that stands around it, a name has less than 100 characters, which is what a plain tar header holds. */
    private static final int LONGEST = 60;

    private final Map<TableId, String> byTable = new HashMap<>();

    Directories(List<TableId> tables) {
        Set<String> taken = new HashSet<>();
        for (TableId table : tables) {
            String name = encoded(table.toString());
            String unique = ended(name, "");
            for (int more = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); more++) {
                unique = ended(name, "~" + more);
            }
            byTable.put(table, "data/" + unique);
        }
    }

    private static String ended(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
    }

    /** Bytes that may be odd in a file's name as {@code %} and two hexadecimal digits. */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = next >= '0' && next <= '9'
                    || next >= 'A' && next <= 'Z'
                    || next >= 'a' && next <= 'z'
                    || next == '_'
                    || next == '-'
                    || next == '.' && !encoded.isEmpty();
            if (plain) {
                encoded.append((char) next);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", next));
            }
        }
        return encoded.toString();
    }

    String of(TableId table) {
        return Objects.requireNonNull(byTable.get(table));
    }
}
