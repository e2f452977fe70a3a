package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Draws;
import io.github.dbslicer.mask.MaskedValue;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How a hash is written. Immutable, safe for several threads. */
@FunctionalInterface
interface HashForm {
    /** Characters of 64 bits, or as many whole ones as they have. */
    int HEX_OF_WORD = 16;

    int BASE32_OF_WORD = 12;

    void write(Draws draws, MaskedValue masked);

    static HashForm hex(int length) {
        return (draws, masked) -> masked.set(characters("0123456789abcdef", 4, HEX_OF_WORD, new byte[length], draws));
    }

    /** The alphabet of RFC 4648 in lower case. */
    static HashForm base32(int length) {
        return (draws, masked) ->
                masked.set(characters("abcdefghijklmnopqrstuvwxyz234567", 5, BASE32_OF_WORD, new byte[length], draws));
    }

    private static byte[] characters(String alphabet, int bits, int ofWord, byte[] text, Draws draws) {
        long word = 0;
        for (int i = 0; i < text.length; i++) {
            word = i % ofWord == 0 ? draws.bits() : word << bits;
            text[i] = (byte) alphabet.charAt((int) (word >>> Long.SIZE - bits));
        }
        return text;
    }

    /** @param storageClass as it stands in rows */
    static HashForm bytes(int length, byte storageClass) {
        return (draws, masked) -> {
            byte[] bytes = new byte[length];
            long word = 0;
            for (int i = 0; i < length; i++) {
                word = i % Long.BYTES == 0 ? draws.bits() : word << Byte.SIZE;
                bytes[i] = (byte) (word >>> Long.SIZE - Byte.SIZE);
            }
            masked.set(bytes, 0, length, storageClass);
        };
    }

    /** As a random one of RFC 9562, version 4. */
    static HashForm uuid(boolean binary) {
        return (draws, masked) -> {
            long upper = draws.bits() & ~0xf000L | 0x4000L;
            long lower = draws.bits() >>> 2 | 1L << 63;
            if (binary) {
                masked.set(ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(upper)
                        .putLong(lower)
                        .array());
            } else {
                masked.set(new UUID(upper, lower).toString());
            }
        };
    }

    /** @param range of at most 2^63 numbers from zero on */
    static HashForm integer(NumberRange range) {
        long least = range.least().longValueExact();
        BigInteger size = range.size();
        return (draws, masked) -> {
            long number = size.bitLength() > Long.SIZE - 1 ? draws.bits() >>> 1 : draws.below(size.longValue());
            masked.set(Long.toString(least + number).getBytes(StandardCharsets.US_ASCII));
        };
    }
}
