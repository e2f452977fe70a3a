package io.github.dbslicer.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A self-signed certificate for a server that is called {@code localhost}, and by no address. MariaDB 11.4 would make one itself, but of an
 * RSA key of 4,096 bits, which takes from 2 to 15 seconds at every start.
 */
public final class ServerCertificate {
    private static final String ALIAS = "server";
    private static final String PASSWORD = "secret";

    private final Path certificate;
    private final Path key;

    private ServerCertificate(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** Makes one, with a new key, in this directory. */
    public static ServerCertificate create(Path directory) throws IOException {
        Path store = directory.resolve("server.p12");
        generate(store);
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            return new ServerCertificate(
                    pem(directory, "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded()),
                    pem(
                            directory,
                            "PRIVATE KEY",
                            keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store that keytool made cannot be read", e);
        }
    }

    /** The certificate, in PEM, for clients that are to trust it. */
    public Path file() {
        return certificate;
    }

    /** Its private key, in PEM. */
    public Path keyFile() {
        return key;
    }

    List<String> mariaDbArguments() {
        return List.of("--ssl-cert=" + certificate, "--ssl-key=" + key);
    }

    /** Lines of postgresql.conf. The server demands that its key is its own. */
    List<String> postgresSettings(ServerAccount account) throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        account.own(key);
        account.own(certificate);
        return List.of("ssl = on", "ssl_cert_file = '" + certificate + "'", "ssl_key_file = '" + key + "'");
    }

    /** The server asks no client for a certificate. */
    List<String> redisArguments() {
        return List.of(
                "--tls-cert-file",
                certificate.toString(),
                "--tls-key-file",
                key.toString(),
                "--tls-ca-cert-file",
                certificate.toString(),
                "--tls-auth-clients",
                "no");
    }

    /** The JDK makes certificates by its program only. */
    private static void generate(Path store) throws IOException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=embedded",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool makes no certificate:\n" + output);
        }
    }

    private static Path pem(Path directory, String type, byte[] content) throws IOException {
        Path file = directory.resolve(type.replace(' ', '-') + ".pem");
        String lines = Base64.getMimeEncoder().encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n");
    }
}
