package io.github.dbslicer.mask;

import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The value that a mask makes: one after the other. For one thread. */
final class NewValue implements MaskedValue {
    private final ByteArray plain = new ByteArray();
    private byte storageClass;
    private byte originalClass;
    private boolean given;

    /** @param newOriginalClass of the value whose place it takes */
    void begin(byte newOriginalClass) {
        plain.clear();
        originalClass = newOriginalClass;
        given = false;
    }

    @Override
    public void set(byte[] bytes, int start, int length) {
        set(bytes, start, length, RowBatch.TEXT);
        if (originalClass == RowBatch.INTEGER || originalClass == RowBatch.REAL) {
            becomeNumber();
        }
    }

    @Override
    public void set(String text) {
        set(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void set(byte[] bytes, int start, int length, byte newClass) {
        plain.clear();
        plain.append(bytes, start, length);
        storageClass = newClass;
        given = true;
    }

    /** A text in the place of a number is one where it reads as one: in a column without a type it would stay a text, and not be found by it. */
    private void becomeNumber() {
        String text = new String(plain.data(), 0, plain.length(), StandardCharsets.UTF_8);
        Optional<String> number = NumberForm.canonical(text);
        if (number.isEmpty()) {
            return;
        }
        try {
            set(ascii(Long.toString(Long.parseLong(number.get()))), RowBatch.INTEGER);
        } catch (NumberFormatException noInteger) {
            set(ascii(Double.toString(Double.parseDouble(number.get()))), RowBatch.REAL);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void set(byte[] bytes, byte newClass) {
        set(bytes, 0, bytes.length, newClass);
    }

    boolean isNull() {
        return !given;
    }

    byte[] bytes() {
        return plain.data();
    }

    int length() {
        return plain.length();
    }

    byte storageClass() {
        return storageClass;
    }
}
