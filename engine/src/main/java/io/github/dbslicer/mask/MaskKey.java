package io.github.dbslicer.mask;

/** A secret that masked values are chosen by. Immutable; never shown. */
public interface MaskKey {

    /** Another key, which tells nothing of this one; the same label gives the same. */
    MaskKey derive(String label);

    /** 32 bytes of key, for a cipher. */
    byte[] bytes();

    /** A keyed hash of values, HMAC-SHA-256, for one thread. */
    KeyedHash hash();
}
