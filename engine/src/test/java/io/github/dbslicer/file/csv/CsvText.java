package io.github.dbslicer.file.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CSV by RFC 4180 alone. Bare fields are given as they stand, quoted ones between single quotes, and a bare field of nothing as NULL. */
public final class CsvText {
    private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*+)\"|([^\",\\r\\n]*+))(,|\\n)");

    private CsvText() {}

    /** The lines of a file, the header included. */
    public static List<List<String>> read(Path file) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        Matcher field = FIELD.matcher(text);
        int end = 0;
        while (field.find()) {
            line.add(value(field));
            if (field.group(3).equals("\n")) {
                lines.add(line);
                line = new ArrayList<>();
            }
            end = field.end();
        }
        if (end != text.length() || !line.isEmpty()) {
            throw new IllegalArgumentException("no CSV from character " + end + " on");
        }
        return lines;
    }

    private static String value(Matcher field) {
        if (field.group(1) != null) {
            return "'" + field.group(1).replace("\"\"", "\"") + "'";
        }
        return field.group(2).isEmpty() ? "NULL" : field.group(2);
    }
}
