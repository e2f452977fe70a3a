package io.github.dbslicer.dialect;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Gives values that masks have made, which a column would have taken in several spellings, in the one of their type. A value that is none of the type
 * ends it with a {@code SliceException}, {@code TARGET_WRITE}.
 *
 * @param plain gives the value as the mask has made it
 */
public record MaskedForm(TableId table, Column column, CommonType type, CommonColumn.Form plain)
        implements CommonColumn.Form {

    @Override
    public void append(RowBatch rows, int row, int place, ByteArray into) {
        int start = into.length();
        plain.append(rows, row, place, into);
        if (MaskedSpelling.isFree(type)) {
            return;
        }
        String made = new String(into.data(), start, into.length() - start, StandardCharsets.ISO_8859_1);
        Optional<String> spelled = MaskedSpelling.of(type, made.strip());
        if (spelled.isEmpty()) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    "writing " + table + ": the mask of column " + column
                            + " has made a value that is none of its type " + column.type() + ". Correct the mask.");
        }
        into.cut(start);
        byte[] bytes = spelled.get().getBytes(StandardCharsets.ISO_8859_1);
        into.append(bytes, 0, bytes.length);
    }
}
