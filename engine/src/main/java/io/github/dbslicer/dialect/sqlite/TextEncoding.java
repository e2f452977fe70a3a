package io.github.dbslicer.dialect.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.sqlite.SQLiteConnection;

/** How a database stores its text. Rows carry text as UTF-8 whatever it is. */
enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16le", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16be", StandardCharsets.UTF_16BE);

    private final String label;
    private final Charset charset;

    TextEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    static TextEncoding of(SQLiteConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA encoding")) {
            row.next();
            String label = row.getString(1);
            return Arrays.stream(values())
                    .filter(encoding -> encoding.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("unknown encoding " + label));
        }
    }

    /** As SQLite calls it. */
    String label() {
        return label;
    }

    /** The stored bytes in UTF-8; empty where they are no text in this encoding. Bytes of UTF-8 databases pass as they are. */
    Optional<byte[]> toUtf8(byte[] stored) {
        return this == UTF_8
                ? Optional.of(stored)
                : decode(charset, stored, 0, stored.length).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is stored for bytes in UTF-8. Those of UTF-8 databases pass as they are; others hold no bytes that are none. */
    byte[] fromUtf8(byte[] data, int start, int length) {
        return this == UTF_8
                ? Arrays.copyOfRange(data, start, start + length)
                : new String(data, start, length, StandardCharsets.UTF_8).getBytes(charset);
    }

    /** The text of UTF-8 bytes; empty where they are none. */
    static Optional<String> decodeUtf8(byte[] data, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (data[i] < 0) {
                return decode(StandardCharsets.UTF_8, data, start, length);
            }
        }
        // Most text is ASCII, and this is the fastest way to make a string of it.
        return Optional.of(new String(data, start, length, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> decode(Charset charset, byte[] data, int start, int length) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(data, start, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
