package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Values of keys as users can read and type them. */
final class KeyText {
    private final Dialect dialect;

    KeyText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @param at where the column's value stands, as it is in the source but for its character set; not NULL */
    String of(Column column, RowBatch rows, int row, int at) {
        byte storageClass = rows.storageClass(row, at);
        ByteArray plain = new ByteArray();
        dialect.rowText(column).toPlain(rows.data(), rows.start(row, at), rows.length(row, at), plain);
        byte[] bytes = Arrays.copyOf(plain.data(), plain.length());
        boolean binary = column.kind() == ValueKind.BINARY
                || column.kind() == ValueKind.BINARY_16
                || storageClass == RowBatch.BLOB;
        return binary ? hex(bytes) : text(bytes);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            return hex(bytes);
        }
    }

    private static String hex(byte[] bytes) {
        return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }
}
