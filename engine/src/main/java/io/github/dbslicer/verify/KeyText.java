package io.github.dbslicer.verify;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Keys as users can read them. */
final class KeyText {
    private KeyText() {}

    /** The values of these columns, which stand from {@code position} on in a row. */
    static List<Finding.KeyPart> of(List<Column> columns, RowBatch rows, int row, int position) {
        List<Finding.KeyPart> parts = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            int at = position + index;
            String value = rows.isNull(row, at) ? "NULL" : text(rows.copy(row, at), rows.storageClass(row, at));
            parts.add(new Finding.KeyPart(columns.get(index).name(), value));
        }
        return parts;
    }

    private static String text(byte[] value, byte storageClass) {
        if (storageClass != RowBatch.BLOB) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(value))
                        .toString();
                if (text.chars().noneMatch(Character::isISOControl)) {
                    return text;
                }
            } catch (CharacterCodingException bytes) {
                return hex(value);
            }
        }
        return hex(value);
    }

    private static String hex(byte[] value) {
        return "x'" + HexFormat.of().formatHex(value) + "'";
    }
}
