package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSectionTest {
    private static final String CHOSEN = "connection: {a: {host: h, user: u, database: d}}\ninterim: redis\nredis:\n";

    @TempDir
    Path folder;

    private Optional<RedisConfig> read(String text, Map<String, String> environment) {
        return new UserFiles(folder).config(text, environment, "a").redis();
    }

    private RedisConfig chosen(String section) {
        return read(CHOSEN + section, Map.of()).orElseThrow();
    }

    @Test
    void whatIsNotGivenHasDefaults() {
        assertThat(chosen("  {}"))
                .isEqualTo(new RedisConfig(
                        "localhost",
                        6379,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        "dbslicer",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60)));
    }

    @Test
    void readsEveryKey() {
        new UserFiles(folder).write("secret", "from-a-file\n");
        RedisConfig redis = read(CHOSEN + """
                  host: ${HOST}
                  port: 6380
                  db: 3
                  username: slicer
                  password_file: secret
                  tls: true
                  tls_verify: ca
                  tls_ca: ca.pem
                  tls_cert: client.pem
                  tls_key: /keys/client.key
                  prefix: slices
                  connect_timeout: 5
                  timeout: 30
                """, Map.of("HOST", "redis.example")).orElseThrow();
        RedisConfig.Login login = redis.login().orElseThrow();
        assertThat(login.username()).contains("slicer");
        assertThat(login.password().reveal()).isEqualTo("from-a-file");
        assertThat(redis)
                .isEqualTo(new RedisConfig(
                        "redis.example",
                        6380,
                        3,
                        Optional.of(login),
                        Optional.of(new RedisConfig.Tls(
                                RedisConfig.Verification.CA,
                                Optional.of(folder.resolve("ca.pem")),
                                Optional.of(new RedisConfig.ClientCertificate(
                                        folder.resolve("client.pem"), Path.of("/keys/client.key"))))),
                        "slices",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30)));
        assertThat(redis).hasToString("Redis at redis.example:6380, db 3");
    }

    @Test
    void verifiesFullyWhereItIsNotToldOtherwise() {
        assertThat(chosen("  {tls: true}").tls())
                .contains(new RedisConfig.Tls(RedisConfig.Verification.FULL, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "interim: auto\n", "interim: ~\n"})
    void keysStayInMemoryWhereRedisIsNotChosenWhateverPySlicersFileSays(String interim) {
        String section = "redis: {host: localhost, port: 6379, db: 0, password: '${GONE}'}";
        assertThat(read("connection: {a: {host: h, user: u, database: d}}\n" + interim + section, Map.of()))
                .isEmpty();
    }

    @Test
    void anEmptyPasswordIsNone() {
        assertThat(chosen("  {password: ''}").login()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{db: x} | 4:8: db: a number from 0 to 999999999 is expected here.",
                "{timeout: 0} | 4:13: timeout: a number from 1 to 3600 is expected here.",
                "{host: ' '} | 4:10: host: this is empty.",
                "{username: u} | 4:14: username: a user of Redis needs a password: give 'password' or 'password_file'.",
                "{tls: yes} | 4:9: tls: 'yes' is none of false, true.",
                "{tls: true, tls_verify: fll} | 4:27: tls_verify: 'fll' is none of full, ca, none. Did you mean 'full'?",
                "{tls_ca: x} | 4:12: tls_ca: this has no effect without 'tls: true'.",
                "{tls: true, tls_key: x} | 4:24: tls_key: a key needs its certificate: give 'tls_cert'.",
                "{tls: true, tls_cert: x} | 4:25: tls_cert: a certificate needs its key: give 'tls_key'.",
                "{tls: true, tls_verify: none, tls_ca: x} | 4:41: tls_ca: nothing is held against this with 'tls_verify: none'.",
                "{password: '${GONE}'} | 4:14: password: the environment variable GONE is not set.",
                "{password: a, password_file: b} | 4:17: redis has both 'password' and 'password_file'. Keep one of them.",
            })
    void saysWhatIsWrong(String section, String problem) {
        assertThat(new UserFiles(folder).configProblems(CHOSEN + "  " + section, Map.of(), "a"))
                .contains("config.yml:" + problem);
    }

    @Test
    void aPrefixHasAnEnd() {
        assertThat(new UserFiles(folder).configProblems(CHOSEN + "  {prefix: " + "x".repeat(101) + "}", Map.of(), "a"))
                .containsExactly("config.yml:4:12: prefix: at most 100 characters are expected here.");
    }
}
