package io.github.dbslicer.file;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/**
 * What a file is known by.
 *
 * @param sha256 in hexadecimal digits
 */
record FileDigest(long bytes, String sha256) {
    private static final int PART = 1 << 16;

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException where it cannot be read
     */
    static FileDigest of(Path file, BooleanSupplier cancelled) {
        MessageDigest digest = newDigest();
        byte[] part = new byte[PART];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                if (cancelled.getAsBoolean()) {
                    throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
                }
                digest.update(part, 0, count);
                bytes += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileDigest(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
