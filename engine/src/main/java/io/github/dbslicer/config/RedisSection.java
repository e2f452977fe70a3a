package io.github.dbslicer.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The section {@code redis}. */
final class RedisSection {
    private static final String PREFIX = "prefix";
    private static final String CONNECT_TIMEOUT = "connect_timeout";
    private static final String TIMEOUT = "timeout";
    private static final List<String> TLS_KEYS = List.of("tls_verify", "tls_ca", "tls_cert", "tls_key");
    private static final int DEFAULT_PORT = 6379;
    private static final int MOST_SECONDS = 3_600;
    private static final int LONGEST_PREFIX = 100;

    private final YamlMapping section;
    private final Variables variables;
    private final Path configFile;

    /** @param configFile relative names are relative to its folder */
    RedisSection(YamlMapping section, Variables variables, Path configFile) {
        this.section = section;
        this.variables = variables;
        this.configFile = configFile;
    }

    /** What it says. Of no use where it has problems. */
    RedisConfig read() {
        List<String> keys =
                new ArrayList<>(List.of("host", "port", "db", "username", "password", "password_file", "tls", PREFIX));
        keys.addAll(TLS_KEYS);
        keys.addAll(List.of(CONNECT_TIMEOUT, TIMEOUT));
        section.allowOnly(keys);
        return new RedisConfig(
                text("host").orElse("localhost"),
                number("port", 1, 65_535).orElse(DEFAULT_PORT),
                number("db", 0, 999_999_999).orElse(0),
                login(),
                tls(),
                prefix(),
                Duration.ofSeconds(number(CONNECT_TIMEOUT, 1, MOST_SECONDS).orElse(10)),
                Duration.ofSeconds(number(TIMEOUT, 1, MOST_SECONDS).orElse(60)));
    }

    private Optional<RedisConfig.Login> login() {
        Optional<String> username = text("username");
        Optional<Secret> password = PasswordKeys.read(section, variables, configFile);
        boolean given = section.find("password").isPresent()
                || section.find("password_file").isPresent();
        if (username.isPresent() && !given) {
            problem("username", "a user of Redis needs a password: give 'password' or 'password_file'.");
        }
        return password.filter(secret -> !secret.reveal().isEmpty())
                .map(secret -> new RedisConfig.Login(username, secret));
    }

    private Optional<RedisConfig.Tls> tls() {
        boolean wanted = word("tls", List.of("false", "true")).orElse("false").equals("true");
        RedisConfig.Verification verification = word("tls_verify", verifications())
                .map(word -> RedisConfig.Verification.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(RedisConfig.Verification.FULL);
        Optional<Path> ca = path("tls_ca");
        Optional<Path> certificate = path("tls_cert");
        Optional<Path> key = path("tls_key");
        refuseHalves(wanted, verification);
        return wanted
                ? Optional.of(new RedisConfig.Tls(
                        verification,
                        ca,
                        certificate.flatMap(
                                file -> key.map(secret -> new RedisConfig.ClientCertificate(file, secret)))))
                : Optional.empty();
    }

    private void refuseHalves(boolean wanted, RedisConfig.Verification verification) {
        if (!wanted) {
            TLS_KEYS.forEach(key -> problem(key, "this has no effect without 'tls: true'."));
            return;
        }
        if (section.find("tls_cert").isEmpty()) {
            problem("tls_key", "a key needs its certificate: give 'tls_cert'.");
        }
        if (section.find("tls_key").isEmpty()) {
            problem("tls_cert", "a certificate needs its key: give 'tls_key'.");
        }
        if (verification == RedisConfig.Verification.NONE) {
            problem("tls_ca", "nothing is held against this with 'tls_verify: none'.");
        }
    }

    private static List<String> verifications() {
        return Stream.of(RedisConfig.Verification.values())
                .map(verification -> verification.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private String prefix() {
        Optional<String> prefix = text(PREFIX);
        if (prefix.filter(text -> text.length() > LONGEST_PREFIX).isPresent()) {
            problem(PREFIX, "at most " + LONGEST_PREFIX + " characters are expected here.");
        }
        return prefix.orElse("dbslicer");
    }

    private Optional<String> word(String key, List<String> words) {
        Optional<String> word = text(key);
        if (word.filter(text -> !words.contains(text)).isPresent()) {
            problem(
                    key,
                    Spelling.quoted(word.get()) + " is none of " + String.join(", ", words) + "."
                            + Spelling.didYouMean(word.get(), words));
        }
        return word.filter(words::contains);
    }

    /** A file; whether it can be read shows when it is. */
    private Optional<Path> path(String key) {
        return text(key).flatMap(name -> {
            try {
                return Optional.of(configFile.resolveSibling(name));
            } catch (InvalidPathException e) {
                problem(key, "this is no name of a file.");
                return Optional.empty();
            }
        });
    }

    private Optional<Integer> number(String key, int least, int most) {
        return section.find(key)
                .flatMap(entry -> variables.value(entry).flatMap(text -> Numbers.parse(entry, text, least, most)));
    }

    private Optional<String> text(String key) {
        Optional<String> text = section.find(key).flatMap(variables::value);
        if (text.filter(String::isBlank).isPresent()) {
            problem(key, "this is empty.");
        }
        return text;
    }

    private void problem(String key, String message) {
        section.find(key).ifPresent(entry -> entry.problem(message));
    }
}
