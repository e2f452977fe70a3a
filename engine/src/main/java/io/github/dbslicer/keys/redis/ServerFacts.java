package io.github.dbslicer.keys.redis;

import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * What a Redis says of itself, as far as it does: a user may lack the right to ask. A run does not depend on it, since it counts its keys; but
 * one that is bound to fail need not begin.
 */
final class ServerFacts {
    static final String CLUSTER = "it is part of a cluster, over whose servers a run's keys cannot be spread.";

    private static final int MAJOR = 6;
    private static final int MINOR = 2;

    private final Map<String, String> facts = new HashMap<>();

    private ServerFacts(String info) {
        info.lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> facts.put(parts[0], parts[1].strip()));
    }

    static ServerFacts read(Connections connections) {
        try (Exchange exchange = connections.begin()) {
            exchange.send(Protocol.Command.INFO);
            List<Object> answers = exchange.answers();
            return new ServerFacts(new String((byte[]) answers.get(0), StandardCharsets.UTF_8));
        } catch (SliceException refused) {
            if (refused.getCause() instanceof JedisDataException) {
                return new ServerFacts("");
            }
            throw refused;
        }
    }

    /** @throws SliceException {@link ErrorCode#INTERIM} where it cannot keep keys, or does not keep them for sure */
    void refuseUnfit(Failures failures) {
        if (!fact("redis_mode", "standalone").equals("standalone")
                || fact("cluster_enabled", "0").equals("1")) {
            throw failures.unfit(
                    fact("redis_mode", "").equals("sentinel") ? "it is a Sentinel, which keeps no keys." : CLUSTER);
        }
        if (!fact("role", "master").equals("master")) {
            throw failures.unfit("it is a replica. Name the server that it follows.");
        }
        if (isOld()) {
            throw failures.unfit("it is of version " + fact("redis_version", "") + ", where " + MAJOR + "." + MINOR
                    + " or newer is needed.");
        }
        String policy = fact("maxmemory_policy", "noeviction");
        if (!fact("maxmemory", "0").equals("0") && !policy.equals("noeviction")) {
            throw failures.unfit("where its memory does not suffice it removes keys (maxmemory-policy is " + policy
                    + "). Set maxmemory-policy to noeviction, or maxmemory to 0.");
        }
    }

    private boolean isOld() {
        String[] version = fact("redis_version", MAJOR + "." + MINOR).split("\\.", 3);
        int major = Integer.parseInt(version[0]);
        return major < MAJOR || major == MAJOR && Integer.parseInt(version[1]) < MINOR;
    }

    private String fact(String name, String absent) {
        return facts.getOrDefault(name, absent);
    }

    /** Where keys live, for those who look for them. */
    String describe(RedisConfig config, RedisNames names) {
        String unknown = facts.isEmpty() ? "; it does not say whether it may remove them" : "";
        return config + ", under " + names.run() + unknown;
    }
}
