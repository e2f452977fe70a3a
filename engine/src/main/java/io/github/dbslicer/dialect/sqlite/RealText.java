package io.github.dbslicer.dialect.sqlite;

import java.nio.charset.StandardCharsets;

/** The text form of floats in rows: {@link Double#toString}, which reads back as the same float. */
final class RealText {
    private RealText() {}

    static byte[] write(double value) {
        return Double.toString(value).getBytes(StandardCharsets.US_ASCII);
    }

    static double read(byte[] data, int start, int length) {
        return Double.parseDouble(new String(data, start, length, StandardCharsets.ISO_8859_1));
    }
}
