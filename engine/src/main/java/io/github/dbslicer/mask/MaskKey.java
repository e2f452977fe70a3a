package io.github.dbslicer.mask;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A secret that masked values are chosen by. Immutable, safe for several threads; never shown. */
public final class MaskKey {
    /** Names the way in which masked values follow from the secret: another way would have to be called otherwise. */
    private static final String ROOT = "dbslicer masking 1";

    private static final String FINGERPRINT = "fingerprint";
    private static final int FINGERPRINT_BYTES = 6;

    private final byte[] bytes;

    private MaskKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key of a secret of any length, which is not kept. */
    public static MaskKey of(byte[] secret) {
        return new MaskKey(secret).derive(ROOT);
    }

    /** Another key, which tells nothing of this one: HMAC-SHA-256 of the label's UTF-8. The same label gives the same. */
    public MaskKey derive(String label) {
        byte[] text = label.getBytes(StandardCharsets.UTF_8);
        KeyedHash hash = hash();
        hash.update(text, 0, text.length);
        return new MaskKey(hash.digest());
    }

    /** 32 bytes of key, for a cipher. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** A keyed hash of values, HMAC-SHA-256, for one thread. */
    public KeyedHash hash() {
        return new KeyedHash(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Tells this key from others without telling anything of it, for the record of a run: hexadecimal digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Arrays.copyOf(derive(FINGERPRINT).bytes, FINGERPRINT_BYTES));
    }
}
