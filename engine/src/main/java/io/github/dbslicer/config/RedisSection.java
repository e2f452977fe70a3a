package io.github.dbslicer.config;

import java.util.List;

/** The section {@code redis}: checked, though nothing is kept there yet. */
final class RedisSection {
    private static final List<String> KEYS = List.of("host", "port", "db", "username", "password");

    private RedisSection() {}

    static void check(YamlMapping.Entry redis) {
        redis.value().mapping("redis").ifPresent(section -> {
            section.allowOnly(KEYS);
            section.find("port").ifPresent(port -> Numbers.read(port, 1, 65_535));
            section.find("db").ifPresent(number -> Numbers.read(number, 0, 999_999_999));
            for (String key : List.of("host", "username", "password")) {
                section.find(key).ifPresent(YamlMapping.Entry::text);
            }
        });
    }
}
