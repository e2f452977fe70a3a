package io.github.dbslicer.mask;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Puts values of a column into the form that masks see: plain, numbers and times without what makes no difference, and texts that references
 * find equal in one spelling. For one thread.
 */
final class PlainForm {
    private static final int MOST_DIGITS_OF_ALL_INTEGERS = 18;

    private final RowText text;
    private final boolean numeric;
    private final boolean temporal;
    private final boolean dynamic;
    private final Set<Equivalence> equivalences;
    private final ByteArray plain = new ByteArray();

    private byte[] bytes = new byte[0];
    private int start;
    private int length;
    private byte storageClass;

    PlainForm(Column column, RowText text, Set<Equivalence> equivalences) {
        ValueKind kind = column.kind();
        this.text = text;
        this.numeric = kind.isInteger() || kind == ValueKind.NUMBER;
        this.temporal = kind == ValueKind.TEMPORAL;
        this.dynamic = kind == ValueKind.DYNAMIC;
        this.equivalences = equivalences;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** One of the classes of {@link RowBatch}: that of the form, which may be a whole number where the value is a float. */
    byte storageClass() {
        return storageClass;
    }

    /** Takes a value, which is not NULL. What was taken before is gone. */
    void take(RowBatch rows, int row, int position) {
        bytes = rows.data();
        start = rows.start(row, position);
        length = rows.length(row, position);
        if (!text.isPlain(bytes, start, length)) {
            plain.clear();
            text.toPlain(bytes, start, length, plain);
            set(plain.data(), 0, plain.length());
        }
        storageClass = rows.storageClass(row, position);
        if (numeric || storageClass == RowBatch.INTEGER) {
            number();
        } else if (temporal) {
            dropFraction();
        } else if (!equivalences.isEmpty() && storageClass != RowBatch.BLOB) {
            fold();
        }
    }

    private void set(byte[] newBytes, int newStart, int newLength) {
        bytes = newBytes;
        start = newStart;
        length = newLength;
    }

    private void fold() {
        if (storageClass == RowBatch.REAL) {
            wholeNumber();
        } else if (dynamic && equivalences.contains(Equivalence.NUMERIC_TEXTS)) {
            number();
        }
        if (equivalences.contains(Equivalence.UUIDS) && uuid()) {
            return;
        }
        if (equivalences.contains(Equivalence.ASCII_ONLY)) {
            refuseBeyondAscii();
        }
        if (equivalences.contains(Equivalence.TRAILING_SPACES)) {
            while (length > 0 && bytes[start + length - 1] == ' ') {
                length--;
            }
        }
        if (equivalences.contains(Equivalence.LETTER_CASE)) {
            lowerCase();
        }
    }

    private void refuseBeyondAscii() {
        for (int index = start; index < start + length; index++) {
            if (bytes[index] < ' ' || bytes[index] > '~') {
                throw new SliceException(
                        ErrorCode.CONFIGURATION,
                        "it holds a text with other characters than those of ASCII, and which other texts its collation, or that of the"
                                + " column that it references, holds equal to that is not known here: masked, it might lose its"
                                + " reference. Mask the columns of this reference by SQL, or not at all.");
            }
        }
    }

    private void lowerCase() {
        for (int index = start; index < start + length; index++) {
            if (bytes[index] >= 'A' && bytes[index] <= 'Z') {
                byte[] lower = new byte[length];
                for (int at = 0; at < length; at++) {
                    byte value = bytes[start + at];
                    lower[at] = value >= 'A' && value <= 'Z' ? (byte) (value + ('a' - 'A')) : value;
                }
                set(lower, 0, length);
                return;
            }
        }
    }

    /** The number without zeros and signs that say nothing. What is no number stays. */
    private void number() {
        if (!NumberForm.isCanonical(bytes, start, length)) {
            NumberForm.canonical(string()).ifPresent(this::set);
        }
    }

    private void wholeNumber() {
        if (equivalences.contains(Equivalence.NUMBERS)) {
            number();
            if (length <= MOST_DIGITS_OF_ALL_INTEGERS && NumberForm.isCanonical(bytes, start, length)) {
                storageClass = RowBatch.INTEGER;
            }
        }
    }

    private boolean uuid() {
        return UuidForm.canonical(string())
                .map(canonical -> {
                    set(canonical);
                    return true;
                })
                .orElse(false);
    }

    private void set(String ascii) {
        byte[] encoded = ascii.getBytes(StandardCharsets.US_ASCII);
        set(encoded, 0, encoded.length);
    }

    private String string() {
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    /** Zeros at the end of a fraction of a second, and the point where nothing else is left. */
    private void dropFraction() {
        int point = start + length - 1;
        while (point >= start && bytes[point] >= '0' && bytes[point] <= '9') {
            point--;
        }
        if (point < start || bytes[point] != '.') {
            return;
        }
        while (bytes[start + length - 1] == '0') {
            length--;
        }
        if (start + length - 1 == point) {
            length--;
        }
    }
}
