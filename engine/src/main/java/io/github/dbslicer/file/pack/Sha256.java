package io.github.dbslicer.file.pack;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest. */
record Sha256(long first, long second, long third, long fourth) {
    static final int BYTES = 32;

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Sha256 of(MessageDigest digest) {
        return read(ByteBuffer.wrap(digest.digest()));
    }

    static Sha256 of(byte[] bytes, int length) {
        MessageDigest digest = digest();
        digest.update(bytes, 0, length);
        return of(digest);
    }

    static Sha256 read(ByteBuffer bytes) {
        // In network order, whatever the order of the rest is.
        byte[] digest = new byte[BYTES];
        bytes.get(digest);
        ByteBuffer words = ByteBuffer.wrap(digest);
        return new Sha256(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    @JsonCreator
    static Sha256 parse(String hex) {
        return read(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    @JsonValue
    String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
