package io.github.dbslicer.dialect.mysql;

import java.util.Map;
import org.mariadb.jdbc.export.SslMode;

/** How a connection is protected, by the driver's settings. */
enum TlsMode {
    /** As the user's {@code properties} say. */
    AS_CONFIGURED("protected as its properties say"),
    /** Encrypted, with a server whose identity is proven: by its certificate, or by the password (MariaDB from 11.4). */
    VERIFIED("encrypted, server verified"),
    /** Encrypted, with a server of this machine that nobody vouches for. */
    LOOPBACK("encrypted, server not verified"),
    /** Encrypted, with a server that nobody vouches for: only by methods that don't show it the password. */
    UNVERIFIED("encrypted, server not verified"),
    /** Not encrypted, with a server of this machine. */
    PLAIN_LOOPBACK("not encrypted"),
    /** Not encrypted: only by methods that don't show the password. */
    PLAIN("not encrypted");

    private static final String CHALLENGES = "mysql_native_password,client_ed25519,parsec";

    private final String label;

    TlsMode(String label) {
        this.label = label;
    }

    /**
     * In words for the user.
     *
     * @param configured what the driver made of the user's {@code properties}
     */
    String label(SslMode configured) {
        if (this != AS_CONFIGURED) {
            return label;
        }
        return switch (configured) {
            case DISABLE -> PLAIN.label;
            case TRUST -> UNVERIFIED.label;
            case VERIFY_CA, VERIFY_FULL -> VERIFIED.label;
            default -> label;
        };
    }

    /** Settings of the driver. */
    Map<String, String> properties() {
        return switch (this) {
            case AS_CONFIGURED -> Map.of();
            case VERIFIED -> Map.of("sslMode", "verify-full");
            case LOOPBACK -> Map.of("sslMode", "trust");
            case UNVERIFIED -> Map.of("sslMode", "trust", "restrictedAuth", CHALLENGES);
            case PLAIN_LOOPBACK -> Map.of("sslMode", "disable", "allowPublicKeyRetrieval", "true");
            // Without encryption and without the server's key the driver never sends a password by
            // caching_sha2_password.
            case PLAIN -> Map.of("sslMode", "disable", "restrictedAuth", CHALLENGES + ",caching_sha2_password");
        };
    }
}
