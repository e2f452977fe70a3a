package io.github.dbslicer.config;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problem;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads a file of the user as UTF-8, strictly. */
final class SourceText {
    /** A single text of this size takes SnakeYAML (2.7) a second, and one of twice the size four times that. */
    static final int MAX_BYTES = 2 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    /**
     * The file's text without a byte order mark.
     *
     * @param option of the command line that names the file
     * @throws SliceException {@code CONFIGURATION} where it is missing, unreadable, too large or not UTF-8
     */
    static String read(Path file, String option) {
        byte[] bytes = bytes(file, option);
        if (bytes.length > MAX_BYTES) {
            throw problem(file, "the file is larger than " + (MAX_BYTES >> 20) + " MB, the most that is read of it.");
        }
        String text = decode(file, bytes);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static byte[] bytes(Path file, String option) {
        try {
            return FileBytes.read(file, MAX_BYTES + 1);
        } catch (IOException e) {
            String reason = FileBytes.reason(file, e);
            throw new SliceException(
                    ErrorCode.CONFIGURATION, file + ": " + reason + ". " + option + " names the file to read.", e);
        }
    }

    private static String decode(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String message = "this is not UTF-8. Save the file with the encoding UTF-8.";
            throw problem(new Problem(end(file, text), message));
        }
        return text;
    }

    /** The place behind a text. */
    static Location end(Path file, String text) {
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        int lineStart = text.lastIndexOf('\n') + 1;
        return new Location(file.toString(), line, 1 + text.codePointCount(lineStart, text.length()));
    }

    private static SliceException problem(Path file, String message) {
        return problem(new Problem(new Location(file.toString(), 1, 1), message));
    }

    private static SliceException problem(Problem problem) {
        return new SliceException(ErrorCode.CONFIGURATION, problem.toString());
    }
}
