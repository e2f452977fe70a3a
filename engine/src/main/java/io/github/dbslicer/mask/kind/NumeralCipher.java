package io.github.dbslicer.mask.kind;

import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Format-preserving encryption FF1 of NIST SP 800-38G over AES: gives every string of numerals another of the same length, and each one once. There must be
 * {@value #LEAST} strings of that length, or more. For one thread.
 */
final class NumeralCipher {
    /** What the first revision of the standard demands. */
    static final int LEAST = 1_000_000;

    private final FPEFF1Engine engine = new FPEFF1Engine();

    /**
     * @param key of AES: 16, 24 or 32 bytes
     * @param radix how many numerals there are, at most 256
     */
    NumeralCipher(byte[] key, int radix, byte[] tweak) {
        engine.init(true, new FPEParameters(new KeyParameter(key), radix, tweak));
    }

    /** @param numerals each from 0 up to, but not including, the radix */
    void encrypt(byte[] numerals) {
        engine.processBlock(numerals, 0, numerals.length, numerals, 0);
    }
}
