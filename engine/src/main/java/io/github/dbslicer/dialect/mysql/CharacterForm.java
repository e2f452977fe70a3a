package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonForms;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives text in a character set of the server's in UTF-8.
 *
 * @param charset what Java calls the set
 * @param otherwise the characters of which the servers make others than Java
 */
record CharacterForm(TableId table, Column column, Charset charset, Map<Character, Character> otherwise)
        implements CommonColumn.Form {
    private static final Set<String> UTF_8 = Set.of("utf8mb4", "utf8mb3", "ascii");
    private static final int CHARACTERS = 4_096;
    /** By the servers' names of the sets. Told by comparing all characters of MariaDB 10.11. */
    private static final Map<String, Map<Character, Character>> OTHERWISE = Map.of(
            "sjis",
            Map.of('\u2014', '\u2015', '\uff3c', '\\'),
            "ujis",
            Map.of('\u2014', '\u2015', '\uff3c', '\\', '\uff5e', '~'),
            "eucjpms",
            Map.of(
                    '\u2014', '\u2015', '\u301c', '\uff5e', '\u2016', '\u2225', '\u2212', '\uff0d', '\u00a2', '\uffe0',
                    '\u00a3', '\uffe1', '\u00ac', '\uffe2', '\u00a6', '\uffe4'),
            "gbk",
            Map.of('\u2641', '\u2295'));

    /** @param wireCharset by the server's name */
    static CommonColumn.Form of(TableId table, Column column, String wireCharset) {
        if (UTF_8.contains(CharacterSets.canonical(wireCharset))) {
            return CommonForms.utf8(table, column, CommonForms.asItIs());
        }
        return SingleByteCharacters.form(table, column, wireCharset)
                .orElseGet(() -> ofSeveralBytes(table, column, wireCharset));
    }

    private static CommonColumn.Form ofSeveralBytes(TableId table, Column column, String wireCharset) {
        Optional<Charset> charset = JavaCharsets.of(wireCharset);
        if (charset.isEmpty()) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "reading " + table + ": column " + column + " has the character set " + wireCharset
                            + ", of which it is not known here how to make UTF-8.");
        }
        return new CharacterForm(table, column, charset.get(), OTHERWISE.getOrDefault(wireCharset, Map.of()));
    }

    @Override
    public void append(RowBatch rows, int row, int place, ByteArray into) {
        ByteBuffer from = ByteBuffer.wrap(rows.data(), rows.start(row, place), rows.length(row, place));
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer part = CharBuffer.allocate(Math.min(from.remaining() + 1, CHARACTERS));
        CoderResult result;
        do {
            result = decoder.decode(from, part, true);
            if (result.isUnderflow()) {
                result = decoder.flush(part);
            }
            if (result.isError()) {
                throw CommonForms.noText(table, column);
            }
            part.flip();
            replace(part);
            appendUtf8(part, into);
            part.clear();
        } while (result.isOverflow());
    }

    private void replace(CharBuffer part) {
        for (int at = 0; !otherwise.isEmpty() && at < part.limit(); at++) {
            part.put(at, otherwise.getOrDefault(part.get(at), part.get(at)));
        }
    }

    private static void appendUtf8(CharBuffer characters, ByteArray into) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(characters);
        into.append(bytes.array(), bytes.arrayOffset(), bytes.remaining());
    }
}
