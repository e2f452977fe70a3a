package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.TestRedis;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.testkit.EmbeddedRedis;
import io.github.dbslicer.testkit.RedisServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs that keep their keys in Redis, and what becomes of these keys and of the runs. */
class RedisTest {
    private static final String PREFIX = "runs";
    private static final int CHILDREN = 6_000;
    private static final long GONE_FROM_REDIS = -2;
    private static final String RULES = "{rules: {full: {where: 1 = 1}}, tables: {child: {rule: full}}}";

    @RegisterExtension
    static final EmbeddedRedis REDIS = new EmbeddedRedis();

    @TempDir
    Path directory;

    private Scenario scenario;

    @BeforeEach
    void create() {
        REDIS.server().command("SET", "runs-of-others", "theirs");
        scenario = shop();
    }

    private Scenario shop() {
        return new Scenario(new SqliteTestDatabases(directory))
                .tables(
                        "CREATE TABLE parent (id INTEGER PRIMARY KEY, code VARCHAR(10), friend INT REFERENCES parent (id))",
                        "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INT REFERENCES parent (id))")
                .rows(
                        "INSERT INTO parent SELECT n, 'sec-one', NULLIF(n / 2, 0) FROM (" + Numbers.upTo(2_000) + ")",
                        "INSERT INTO child SELECT n, 1 + n % 999 FROM (" + Numbers.upTo(CHILDREN) + ")");
    }

    @AfterEach
    void othersStay() {
        assertThat(REDIS.server().keys()).contains("runs-of-others").noneMatch(key -> key.startsWith(PREFIX + ":"));
        assertThat(REDIS.server().command("GET", "runs-of-others")).containsExactly("theirs");
    }

    private SliceRequest request(RedisConfig redis) {
        return scenario.request(RULES, Optional.empty()).keeping(new Interim(Optional.of(redis), 64 << 20));
    }

    private SliceRequest request() {
        return request(TestRedis.config(REDIS.server(), PREFIX));
    }

    private void cut(SliceRequest request, SliceListener listener) {
        scenario.compare(
                scenario.run(request, listener),
                Rows.of("child", CHILDREN, "1 = 1"),
                Rows.of("parent", 999, "id < 1000"));
    }

    private String fail(SliceRequest request, SliceListener listener) {
        scenario.target()
                .execute(
                        "DELETE FROM child", "DELETE FROM parent", "INSERT INTO parent VALUES (77777, 'former', NULL)");
        SliceException failure = scenario.fail(request, listener);
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(ErrorCode.INTERIM);
        assertThat(failure.getMessage()).startsWith("Redis at ").doesNotContain("sec-one", "s3cret");
        assertThat(scenario.target().query("SELECT id FROM parent")).containsExactly("77777");
        return failure.getMessage();
    }

    private static List<String> keysOfRun() {
        return REDIS.server().keys().stream()
                .filter(key -> key.startsWith(PREFIX + ":"))
                .toList();
    }

    @Test
    void cutsTheSliceAndLeavesNothing() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        List<String> during = Collections.synchronizedList(new ArrayList<>());
        cut(request(), new SliceListener() {
            @Override
            public void detail(String message) {
                told.add(message);
                during.addAll(keysOfRun());
            }
        });
        String place = "Keys live in Redis at 127.0.0.1:" + REDIS.server().port() + ", db 0, under runs:";
        assertThat(told).anyMatch(message -> message.matches("\\Q" + place + "\\E[0-9a-f]{24}"));
        assertThat(during).anyMatch(key -> key.matches("runs:[0-9a-f]{24}:[0-9]+"));
    }

    @Test
    void everyKeyOfARunGoesByItselfShouldTheRunBeKilled() {
        List<Long> seconds = new ArrayList<>();
        cut(
                request(),
                new OnFirstRows(() -> keysOfRun()
                        .forEach(key -> seconds.add(
                                Long.valueOf(REDIS.server().command("TTL", key).get(0))))));
        // the run goes on meanwhile: a queue that it emptied since it was listed answers that it is gone
        List<Long> standing =
                seconds.stream().filter(left -> left != GONE_FROM_REDIS).toList();
        assertThat(standing).isNotEmpty().allSatisfy(left -> assertThat(left).isBetween(86_000L, 86_400L));
    }

    @Test
    void runsAtTheSameTimeDoNotMeet() {
        Scenario outer = scenario;
        scenario = shop();
        SliceRequest inner = request();
        scenario = outer;
        Scenario other = scenario;
        cut(request(), new OnFirstRows(() -> other.run(inner, new SliceListener() {})));
    }

    @Test
    void rollsBackWhereKeysAreLost() {
        OnFirstRows loses = new OnFirstRows(() -> keysOfRun().stream()
                .filter(key -> !key.endsWith(":run"))
                .forEach(key -> REDIS.server().command("DEL", key)));
        assertThat(fail(request(), loses)).contains("has lost keys of this run", "is as it was before");
    }

    @Test
    void rollsBackWhereOneKeyOfARowIsLost() {
        OnFirstRows loses = new OnFirstRows(() -> {
            String set = keysOfRun().stream()
                    .filter(key -> REDIS.server().command("TYPE", key).contains("set"))
                    .findFirst()
                    .orElseThrow();
            REDIS.server().command("SPOP", set);
        });
        assertThat(fail(request(), loses)).contains("has lost keys of this run", "is as it was before");
    }

    @Test
    void rollsBackWhereTheServerIsKilled() {
        try (RedisServer server = RedisServer.start()) {
            assertThat(fail(request(TestRedis.config(server, PREFIX)), new OnFirstRows(server::kill)))
                    .contains("broke off", "Run again", "Rows written before: ", "is as it was before");
        }
    }

    @Test
    void rollsBackWhereTheServerHasNoMemoryLeft() {
        try (RedisServer server = RedisServer.start()) {
            SliceListener full = new SliceListener() {
                @Override
                public void detail(String message) {
                    server.command("CONFIG", "SET", "maxmemory", "1");
                }
            };
            assertThat(fail(request(TestRedis.config(server, PREFIX)), full))
                    .contains("no memory left", "maxmemory", "is as it was before");
            assertThat(server.keys()).isEmpty();
        }
    }

    @Test
    void changesNothingWhereRedisCannotBeUsed() {
        try (RedisServer server = RedisServer.start("--requirepass", "s3cret")) {
            RedisConfig.Login wrong = new RedisConfig.Login(Optional.empty(), new Secret("s3cretish"));
            assertThat(fail(request(TestRedis.config(server, Optional.of(wrong), PREFIX)), new SliceListener() {}))
                    .contains("refuses the username or the password");
        }
    }
}
