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
import java.util.Set;

/** Gives text in a character set of the server's in UTF-8. */
record CharacterForm(TableId table, Column column, Charset charset) implements CommonColumn.Form {
    private static final Set<String> UTF_8 = Set.of("utf8mb4", "utf8mb3", "ascii");
    private static final int CHARACTERS = 4_096;

    /** @param wireCharset by the server's name */
    static CommonColumn.Form of(TableId table, Column column, String wireCharset) {
        if (UTF_8.contains(CharacterSets.canonical(wireCharset))) {
            return CommonForms.utf8(table, column, CommonForms.asItIs());
        }
        return new CharacterForm(
                table,
                column,
                JavaCharsets.of(wireCharset)
                        .orElseThrow(() -> new SliceException(
                                ErrorCode.CONFIGURATION,
                                "reading " + table + ": column " + column + " has the character set " + wireCharset
                                        + ", of which it is not known here how to make UTF-8.")));
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
            appendUtf8(part, into);
            part.clear();
        } while (result.isOverflow());
    }

    private static void appendUtf8(CharBuffer characters, ByteArray into) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(characters);
        into.append(bytes.array(), bytes.arrayOffset(), bytes.remaining());
    }
}
