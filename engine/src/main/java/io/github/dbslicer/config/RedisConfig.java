package io.github.dbslicer.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach the Redis in which a run keeps its keys.
 *
 * @param db the number of the database on it
 * @param login empty for none
 * @param tls empty for a connection without TLS
 * @param prefix what the names of all keys of all runs begin with, before a colon; not empty
 * @param connectTimeout how long a connection may take to come about
 * @param timeout how long an answer may take
 */
public record RedisConfig(
        String host,
        int port,
        int db,
        Optional<Login> login,
        Optional<Tls> tls,
        String prefix,
        Duration connectTimeout,
        Duration timeout) {

    /** @param username empty for the one that Redis calls default */
    public record Login(Optional<String> username, Secret password) {}

    /**
     * How the server proves who it is, and this program to the server.
     *
     * @param ca certificates in PEM that the server's is to come from; empty for those that Java trusts
     * @param client empty where the server asks for none
     */
    public record Tls(Verification verification, Optional<Path> ca, Optional<ClientCertificate> client) {}

    /** @param key in PEM, not encrypted, as PKCS#8 */
    public record ClientCertificate(Path certificate, Path key) {}

    /** What a server's certificate is held against. */
    public enum Verification {
        /** Where it comes from and the name of the host. */
        FULL,
        /** Where it comes from. */
        CA,
        /** Nothing. */
        NONE
    }

    /** Without the login. */
    @Override
    public String toString() {
        return "Redis at " + host + ":" + port + ", db " + db;
    }
}
