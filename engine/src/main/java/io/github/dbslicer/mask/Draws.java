package io.github.dbslicer.mask;

import org.jspecify.annotations.Nullable;

/**
 * Random choices that a keyed hash decides: nobody can foretell them without the key. As many as are asked for: the first four words of 64 bits are the
 * hash, each four that follow one more hash of it. For one thread.
 */
public final class Draws {
    private static final int WORDS = KeyedHash.DIGEST_BYTES / Long.BYTES;

    private final KeyedHash hash;
    private @Nullable KeyedHash further;
    private final byte[] first = new byte[KeyedHash.DIGEST_BYTES];
    private final byte[] block = new byte[KeyedHash.DIGEST_BYTES];
    private int taken;
    private int blocks;

    Draws(KeyedHash hash) {
        this.hash = hash;
    }

    void begin(byte[] digest) {
        System.arraycopy(digest, 0, first, 0, first.length);
        rewind();
    }

    /** Begins again with the first. */
    public void rewind() {
        System.arraycopy(first, 0, block, 0, first.length);
        taken = 0;
        blocks = 0;
    }

    /** 64 random bits. */
    public long bits() {
        if (taken == WORDS) {
            next();
        }
        int at = Long.BYTES * taken++;
        return (long) four(at) << 32 | four(at + 4) & 0xffff_ffffL;
    }

    /** A number from 0 up to, but not including, {@code bound}, each as likely as the other but for less than one in 2^32. */
    public int below(int bound) {
        long bits = bits();
        // the upper half of the product of 64 bits and the bound
        return (int) ((bits >>> 32) * bound + ((bits & 0xffff_ffffL) * bound >>> 32) >>> 32);
    }

    /** A number from 0 up to, but not including, {@code bound}, each as likely as the other but for less than one in 2^64. */
    public long below(long bound) {
        long upper = bits();
        long lower = bits();
        long product = upper * bound;
        long sum = product + unsignedMultiplyHigh(lower, bound);
        long carry = Long.compareUnsigned(sum, product) < 0 ? 1 : 0;
        return unsignedMultiplyHigh(upper, bound) + carry;
    }

    private static long unsignedMultiplyHigh(long bits, long bound) {
        return Math.multiplyHigh(bits, bound) + (bits >> 63 & bound);
    }

    private void next() {
        KeyedHash next = further;
        if (next == null) {
            // the hash may be amid the next value
            next = hash.copy();
            further = next;
        }
        next.updateLength(++blocks);
        next.update(first, 0, first.length);
        next.finish(block);
        taken = 0;
    }

    private int four(int at) {
        return block[at] << 24 | (block[at + 1] & 0xff) << 16 | (block[at + 2] & 0xff) << 8 | block[at + 3] & 0xff;
    }
}
