package io.github.dbslicer.keys.redis;

import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** What a server's certificate is held against, and the one that it is shown, read from the user's files. */
final class Trust {
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final char[] NO_PASSWORD = new char[0];

    private Trust() {}

    /** @throws SliceException {@code CONFIGURATION} where a file is not what it should be */
    static SSLSocketFactory sockets(RedisConfig.Tls tls) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(tls), verification(tls), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new SliceException(ErrorCode.CONFIGURATION, "redis: these certificates cannot be used for TLS.", e);
        }
    }

    /** Null for what Java trusts, as the context wants it. */
    private static TrustManager @Nullable [] verification(RedisConfig.Tls tls) throws GeneralSecurityException {
        if (tls.verification() == RedisConfig.Verification.NONE) {
            return new TrustManager[] {new NoVerification()};
        }
        Optional<Path> ca = tls.ca();
        if (ca.isEmpty()) {
            return null;
        }
        KeyStore store = empty();
        List<? extends Certificate> certificates = certificates("tls_ca", ca.get());
        for (int index = 0; index < certificates.size(); index++) {
            store.setCertificateEntry("ca" + index, certificates.get(index));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyManager @Nullable [] keys(RedisConfig.Tls tls) throws GeneralSecurityException {
        if (tls.client().isEmpty()) {
            return null;
        }
        RedisConfig.ClientCertificate client = tls.client().get();
        Certificate[] chain = certificates("tls_cert", client.certificate()).toArray(Certificate[]::new);
        PrivateKey key = privateKey(client.key(), chain[0].getPublicKey().getAlgorithm());
        KeyStore store = empty();
        store.setKeyEntry("client", key, NO_PASSWORD, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static List<? extends Certificate> certificates(String key, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<? extends Certificate> found =
                    List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
            if (found.isEmpty()) {
                throw unusable(key, file, "no certificate in PEM is in this file", Optional.empty());
            }
            return found;
        } catch (IOException e) {
            throw unreadable(key, file, e);
        } catch (GeneralSecurityException e) {
            throw unusable(key, file, "this is no certificate in PEM", Optional.of(e));
        }
    }

    private static PrivateKey privateKey(Path file, String algorithm) {
        try {
            Matcher pem = PRIVATE_KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (!pem.find()) {
                throw unusable(
                        "tls_key",
                        file,
                        "this is no private key in PEM as PKCS#8 without a password. 'openssl pkcs8 -topk8 -nocrypt' makes one",
                        Optional.empty());
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw unreadable("tls_key", file, e);
        } catch (GeneralSecurityException e) {
            throw unusable(
                    "tls_key",
                    file,
                    "this is no key for the certificate, which has one of " + algorithm,
                    Optional.of(e));
        }
    }

    private static SliceException unreadable(String key, Path file, IOException e) {
        String reason = e instanceof NoSuchFileException ? "no such file" : "this file cannot be read";
        return unusable(key, file, reason, Optional.of(e));
    }

    private static SliceException unusable(String key, Path file, String reason, Optional<Exception> cause) {
        String message = "redis: " + key + ": " + file + ": " + reason + ".";
        return cause.map(e -> new SliceException(ErrorCode.CONFIGURATION, message, e))
                .orElseGet(() -> new SliceException(ErrorCode.CONFIGURATION, message));
    }
}
