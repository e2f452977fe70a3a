package io.github.dbslicer.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes bad files of good ones, and sometimes other good ones; the same of the same seed. */
final class FuzzedFile {
    private static final List<String> TOKENS = List.of(
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "`",
            "~",
            "&a ",
            "*a",
            "<<: *a",
            "!",
            "!!binary ",
            "---\n",
            "%",
            "%%",
            "%table_name%",
            "#",
            "? ",
            "|",
            ">",
            "\\",
            "\0",
            "\u0085",
            "😀",
            "${",
            "${X}",
            "null",
            "true",
            "(",
            ")",
            ",",
            ";",
            "--",
            "/*",
            "*/",
            " OR ",
            " AND ",
            "1 = 1",
            "0x7fffffffffffffff",
            "-1",
            "0",
            "1e999",
            "2001-01-01",
            "join",
            "skip",
            "full",
            "upon_request",
            "id",
            "customers",
            "orders",
            "\uFEFF",
            "\r\n",
            "\u202e",
            "=",
            "max(id)",
            "rule: ",
            "where: ",
            "?");
    private static final List<String> VALUES = List.of(
            "99999999999999999999999999",
            "-9223372036854775809",
            "3.14",
            "[]",
            "{}",
            "[a, b]",
            "{a: b}",
            "~",
            "''",
            "yes",
            "\"\\U0010ffff\"",
            "!!int 7",
            "'; DROP TABLE customers; --'",
            "\"a\\0b\"",
            "../x",
            "/dev/null",
            "sqlite",
            "none",
            "session");

    /** Which places hold a word of some kind, and the words that may stand there. */
    private static final Map<String, List<String>> MEANINGS = Map.of(
            "rule: (\\w+)",
            List.of("recent", "some", "full", "skip", "upon_request", "join"),
            "where: ([^\\n}]+)",
            List.of(
                    "1 = 1",
                    "'id > 10'",
                    "\"%table_name%.id % 5 = 2\"",
                    "\"id IN (SELECT about FROM notes)\"",
                    "\"1 = 2) OR (1 = 1\"",
                    "\"id < 5 -- ) OR (\"",
                    "\"(SELECT count(*) FROM orders WHERE customer_id = %table_name%.id) > 1\"",
                    "\"kind IS NULL\"",
                    "\"max(id) = id\"",
                    "\"\\0\"",
                    "random() IS NULL"),
            "table: (\\w+)",
            List.of("orders", "customers", "notes", "items"),
            "reference: (\\w+)",
            List.of("order_id", "id", "[order_id]", "[id, order_id]", "text"),
            "(?:from|to): \"?\\w+\\((\\w+)\\)",
            List.of("id", "about", "kind", "customer_id"),
            "(?:from|to): \"?(\\w+)",
            List.of("orders", "customers", "notes", "items", "page_views"),
            "email: (\"[^\\n]+\")",
            List.of(
                    "\"NULL\"",
                    "\"email\"",
                    "\"upper(email), 1\"",
                    "\"count(*)\"",
                    "\"x''\"",
                    "\"'1.5'\"",
                    "\"email || ?\""),
            "(\\d)",
            List.of("0", "1", "2", "3", "9"));

    private final Random random;

    FuzzedFile(long seed) {
        this.random = new Random(seed);
    }

    /** One to three changes that leave a file that may well be a good one. */
    byte[] other(String good) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(3);
        List<String> kinds = MEANINGS.keySet().stream().sorted().toList();
        for (int change = 0; change < changes; change++) {
            String kind = one(kinds);
            bytes = random.nextInt(6) == 0
                    ? lines(bytes, Line.DELETED)
                    : place(bytes, kind, one(MEANINGS.getOrDefault(kind, List.of())));
        }
        return bytes;
    }

    /** One to four changes of any kind. */
    byte[] of(String good) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes);
            case 1 -> inserted(bytes, one(TOKENS));
            case 2 -> cut(bytes);
            case 3 -> lines(bytes, Line.DELETED);
            case 4 -> lines(bytes, Line.REPEATED);
            case 5 -> lines(bytes, Line.INDENTED);
            case 6 -> lines(bytes, Line.OUTDENTED);
            case 7 -> value(bytes, one(VALUES));
            case 8 -> swapped(bytes);
            default -> word(bytes);
        };
    }

    private enum Line {
        DELETED,
        REPEATED,
        INDENTED,
        OUTDENTED
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] inserted(byte[] bytes, String token) {
        int at = random.nextInt(bytes.length + 1);
        return replaced(bytes, at, at, token);
    }

    private byte[] cut(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        return replaced(bytes, from, Math.min(bytes.length, from + random.nextInt(20)), "");
    }

    private byte[] lines(byte[] bytes, Line how) {
        List<String> lines = new ArrayList<>(Arrays.asList(text(bytes).split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (how) {
            case DELETED -> lines.remove(at);
            case REPEATED -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
            case INDENTED -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + lines.get(at));
            case OUTDENTED -> lines.set(at, lines.get(at).replaceFirst("^ {1,2}", ""));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Another value behind a colon. */
    private byte[] value(byte[] bytes, String value) {
        return place(bytes, ": ([^\\n,}]+)", value);
    }

    private byte[] place(byte[] bytes, String pattern, String value) {
        List<int[]> values = find(bytes, pattern);
        if (values.isEmpty()) {
            return bytes;
        }
        int[] place = values.get(random.nextInt(values.size()));
        return replaced(bytes, place[0], place[1], value);
    }

    /** Two words in each other's place. */
    private byte[] swapped(byte[] bytes) {
        List<int[]> words = find(bytes, "(\\w+)");
        if (words.size() < 2) {
            return bytes;
        }
        int first = random.nextInt(words.size() - 1);
        int second = first + 1 + random.nextInt(words.size() - first - 1);
        String one = text(Arrays.copyOfRange(bytes, words.get(first)[0], words.get(first)[1]));
        String other = text(Arrays.copyOfRange(bytes, words.get(second)[0], words.get(second)[1]));
        byte[] later = replaced(bytes, words.get(second)[0], words.get(second)[1], one);
        return replaced(later, words.get(first)[0], words.get(first)[1], other);
    }

    /** A word in place of another. */
    private byte[] word(byte[] bytes) {
        List<int[]> words = find(bytes, "(\\w+)");
        if (words.isEmpty()) {
            return bytes;
        }
        int[] from = words.get(random.nextInt(words.size()));
        int[] to = words.get(random.nextInt(words.size()));
        return replaced(bytes, to[0], to[1], text(Arrays.copyOfRange(bytes, from[0], from[1])));
    }

    private static List<int[]> find(byte[] bytes, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text(bytes))
                .results()
                .map(found -> new int[] {found.start(1), found.end(1)})
                .toList();
    }

    /** A character a byte. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, String text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, from);
        byte[] put = text.chars().allMatch(c -> c < 256)
                ? text.getBytes(StandardCharsets.ISO_8859_1)
                : text.getBytes(StandardCharsets.UTF_8);
        all.writeBytes(put);
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }
}
