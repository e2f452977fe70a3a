package io.github.dbslicer.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.config.RedisConfig.Verification;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.ValueKind;
import io.github.dbslicer.testkit.EmbeddedRedis;
import io.github.dbslicer.testkit.RedisServer;
import io.github.dbslicer.testkit.ServerCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which servers are used, by whom and over which connections, and what is said where one is not. */
class RedisAccessTest {
    private static final String PREFIX = "access";
    private static final Optional<RedisConfig.ClientCertificate> NO_CLIENT = Optional.empty();

    @RegisterExtension
    static final EmbeddedRedis REDIS = new EmbeddedRedis();

    @TempDir
    Path directory;

    /** Everything that a run does with a store. */
    private static String use(RedisConfig config) {
        try (RunMemory memory = RunMemory.open(new Interim(Optional.of(config), 1))) {
            KeyStore store = memory.keys();
            KeyCodec codec = KeyCodec.of(KeyFixture.columns(ValueKind.INTEGER));
            KeyList keys = KeyFixture.keys(codec, 1, "3", "1", "2");
            KeyQueue queue = store.newQueue(codec);
            queue.add(keys);
            assertThat(queue.take(2).size()).isEqualTo(2);
            KeySet set = store.newSet(codec);
            assertThat(set.addAll(keys).cardinality()).isEqualTo(3);
            assertThat(set.contained(keys).cardinality()).isEqualTo(3);
            store.check();
            return store.description();
        }
    }

    private static String refuse(ErrorCode code, RedisConfig config) {
        SliceException refused = catchThrowableOfType(SliceException.class, () -> use(config));
        assertThat(refused).isNotNull();
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
        assertThat(refused.getMessage()).doesNotContain("s3cret");
        return refused.getMessage();
    }

    private static String refuse(RedisConfig config) {
        return refuse(ErrorCode.INTERIM, config);
    }

    @Test
    void logsInWithAPassword() {
        try (RedisServer server = RedisServer.start("--requirepass", "s3cret")) {
            use(login(server, Optional.empty(), "s3cret"));
            assertThat(refuse(login(server, Optional.empty(), "s3cretish")))
                    .contains("refuses the username or the password");
            assertThat(refuse(TestRedis.config(server, PREFIX))).contains("asks for a password", "'password_file'");
        }
    }

    private static RedisConfig login(RedisServer server, Optional<String> user, String password) {
        return TestRedis.config(server, Optional.of(new RedisConfig.Login(user, new Secret(password))), PREFIX);
    }

    @Test
    void logsInAsAUserWithTheRightsThatItNames() {
        try (RedisServer server = RedisServer.start()) {
            RedisConfig config = login(server, Optional.of("slicer"), "s3cret");
            server.command("ACL", "SETUSER", "slicer", "on", ">s3cret", "~access:*", "-@all");
            String message = refuse(config);
            assertThat(message).contains("may not do what a run needs");
            List<String> user = new ArrayList<>(List.of("ACL", "SETUSER", "slicer"));
            String commands = message.replaceAll("(?s).*the commands (.*) on all keys.*", "$1");
            for (String command : List.of(commands.split("(, | and )", -1))) {
                user.add("+" + command.toLowerCase(Locale.ROOT));
            }
            server.command(user.toArray(String[]::new));
            assertThat(use(config)).doesNotContain("whether it may remove them");
            server.command("ACL", "SETUSER", "slicer", "-info");
            assertThat(use(config)).contains("it does not say whether it may remove them");
            server.command("ACL", "SETUSER", "slicer", "resetkeys", "~other:*");
            assertThat(refuse(config)).contains("may not do what a run needs", "begin with the 'prefix'");
        }
    }

    @Test
    void usesTheDatabaseOfThatNumber() {
        RedisConfig plain = TestRedis.config(REDIS.server(), PREFIX);
        assertThat(use(inDatabase(plain, 9))).contains("db 9");
        assertThat(refuse(inDatabase(plain, 99))).contains("It says: ERR DB index is out of range");
    }

    private static RedisConfig inDatabase(RedisConfig config, int db) {
        return new RedisConfig(
                config.host(),
                config.port(),
                db,
                config.login(),
                config.tls(),
                config.prefix(),
                config.connectTimeout(),
                config.timeout());
    }

    @Test
    void refusesAServerThatMayRemoveKeys() {
        try (RedisServer server = RedisServer.start("--maxmemory-policy", "volatile-ttl")) {
            use(TestRedis.config(server, PREFIX));
            server.command("CONFIG", "SET", "maxmemory", "64mb");
            assertThat(refuse(TestRedis.config(server, PREFIX)))
                    .contains("maxmemory-policy is volatile-ttl", "Set maxmemory-policy to noeviction");
            server.command("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
            assertThat(refuse(TestRedis.config(server, PREFIX))).contains("maxmemory-policy is allkeys-lru");
            server.command("CONFIG", "SET", "maxmemory-policy", "noeviction");
            use(TestRedis.config(server, PREFIX));
        }
    }

    @Test
    void refusesReplicasAndClusters() {
        try (RedisServer replica = RedisServer.start("--replicaof", "127.0.0.1", "1");
                RedisServer node = RedisServer.start("--cluster-enabled", "yes")) {
            assertThat(refuse(TestRedis.config(replica, PREFIX))).contains("it is a replica");
            assertThat(refuse(TestRedis.config(node, PREFIX))).contains("part of a cluster");
        }
    }

    @Test
    void saysThatThereIsNoServer() throws IOException {
        RedisConfig config = TestRedis.config(REDIS.server(), PREFIX);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refuse(at(config, "127.0.0.1", silent.getLocalPort())))
                    .contains("no answer in time", "'timeout'");
        }
        assertThat(refuse(at(config, "127.0.0.1", 1))).contains("cannot be reached", "127.0.0.1:1,", "refused");
        assertThat(refuse(at(config, "no-such-host.invalid", 1))).contains("cannot be reached: no such host");
    }

    private static RedisConfig at(RedisConfig config, String host, int port) {
        Duration second = Duration.ofSeconds(1);
        return new RedisConfig(host, port, 0, Optional.empty(), config.tls(), PREFIX, second, second);
    }

    @Test
    void holdsTheServersCertificateAgainstWhatIsTrusted() throws IOException {
        Optional<Path> right = Optional.of(REDIS.server().certificate().file());
        Optional<Path> wrong = Optional.of(ServerCertificate.create(directory).file());
        for (String host : List.of("localhost", "127.0.0.1")) {
            use(tls(host, Verification.CA, right));
            use(tls(host, Verification.NONE, Optional.empty()));
        }
        use(tls("localhost", Verification.FULL, right));
        assertThat(refuse(tls("127.0.0.1", Verification.FULL, right)))
                .contains("certificate is that of another host", "tls_verify: ca");
        for (Verification verification : List.of(Verification.FULL, Verification.CA)) {
            for (Optional<Path> other : List.of(wrong, Optional.<Path>empty())) {
                assertThat(refuse(tls("localhost", verification, other)))
                        .contains("certificate cannot be verified", "'tls_ca'");
            }
        }
    }

    private static RedisConfig tls(String host, Verification verification, Optional<Path> ca) {
        return TestRedis.tls(REDIS.server(), host, new RedisConfig.Tls(verification, ca, NO_CLIENT));
    }

    @Test
    void saysThatOneOfTheTwoSpeaksNoTls() {
        RedisServer server = REDIS.server();
        assertThat(refuse(at(TestRedis.config(server, PREFIX), "localhost", server.tlsPort())))
                .contains("tls: true");
        RedisConfig tls = tls("localhost", Verification.NONE, Optional.empty());
        assertThat(refuse(at(tls, "localhost", server.port()))).contains("leave 'tls' out");
    }

    @Test
    void showsACertificateWhereTheServerAsksForOne() {
        try (RedisServer server = RedisServer.startWithTls("--tls-auth-clients", "yes")) {
            Optional<Path> ca = Optional.of(server.certificate().file());
            RedisConfig.ClientCertificate client = new RedisConfig.ClientCertificate(
                    server.certificate().file(), server.certificate().keyFile());
            use(TestRedis.tls(server, "localhost", new RedisConfig.Tls(Verification.FULL, ca, Optional.of(client))));
            assertThat(refuse(
                            TestRedis.tls(server, "localhost", new RedisConfig.Tls(Verification.FULL, ca, NO_CLIENT))))
                    .contains("cannot be reached", "If it asks for a certificate, give 'tls_cert' and 'tls_key'");
        }
    }

    @Test
    void saysWhichFileIsNotWhatItShouldBe() throws IOException {
        Path text = Files.writeString(directory.resolve("notes.txt"), "no certificate");
        Path gone = directory.resolve("gone.pem");
        assertThat(refuse(ErrorCode.CONFIGURATION, tls("localhost", Verification.FULL, Optional.of(gone))))
                .isEqualTo("redis: tls_ca: " + gone + ": no such file.");
        assertThat(refuse(ErrorCode.CONFIGURATION, tls("localhost", Verification.FULL, Optional.of(text))))
                .startsWith("redis: tls_ca: " + text + ": ")
                .contains("no certificate in PEM");
        RedisConfig.ClientCertificate noKey =
                new RedisConfig.ClientCertificate(REDIS.server().certificate().file(), text);
        RedisConfig.Tls tls = new RedisConfig.Tls(Verification.NONE, Optional.empty(), Optional.of(noKey));
        assertThat(refuse(ErrorCode.CONFIGURATION, TestRedis.tls(REDIS.server(), "localhost", tls)))
                .startsWith("redis: tls_key: " + text + ": this is no private key in PEM")
                .contains("openssl pkcs8");
    }
}
