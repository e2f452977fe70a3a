package io.github.dbslicer.mask;

/** HMAC-SHA-256 under one key. For one thread. */
public interface KeyedHash {

    /** Takes bytes of what is hashed. */
    void update(byte[] bytes, int start, int length);

    /** Ends what is hashed and begins anew. The draws are valid until the next call. */
    Draws draws();

    /** Ends what is hashed and begins anew. 32 bytes. */
    byte[] digest();
}
