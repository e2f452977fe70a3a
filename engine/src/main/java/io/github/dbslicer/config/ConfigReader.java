package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code config.yml}. */
public final class ConfigReader {
    /** {@code max_workers} is at most this. */
    public static final int MAX_WORKERS = 64;

    private static final List<String> KEYS =
            List.of("connection", "mysql", "max_workers", "interim", "redis", "masking", "consistency", "courtesy");
    private static final List<String> INTERIMS = List.of("auto", "redis");

    private ConfigReader() {}

    /**
     * Reads and checks the file. Every connection is checked, but only those that the run uses are given values from the environment
     * and from password files: a variable that is not set does not stop a run that has no use for it.
     *
     * @param environment the variables that {@code ${NAME}} stands for
     * @param used the names of the connections that the run uses
     * @param masks whether the run has masks that need the key for masking
     * @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} with all problems of the file, a line each
     */
    public static Config read(Path file, Map<String, String> environment, Set<String> used, boolean masks) {
        Problems problems = new Problems();
        YamlMapping root = YamlFile.read(file, "--config", problems);
        root.allowOnly(KEYS);
        ConnectionSection section = new ConnectionSection(environment, file, used);
        Optional<YamlMapping> connections = section.find(root);
        Map<String, ConnectionConfig> byName = connections.map(section::read).orElse(Map.of());
        int workers = root.find("max_workers")
                .flatMap(entry -> Numbers.read(entry, 1, MAX_WORKERS))
                .orElse(Config.DEFAULT_WORKERS);
        Optional<RedisConfig> redis = redis(root, environment, file);
        ReadPolicy reading = ReadPolicySection.read(root);
        Optional<Secret> maskingKey = root.find("masking")
                .flatMap(entry -> entry.value().mapping("masking"))
                .flatMap(masking -> new MaskingSection(masking, new Variables(environment, masks), file).read());
        problems.throwIfAny();
        Location location = connections.orElse(root).location();
        Set<String> names = ConnectionSection.names(connections.orElse(root));
        return new Config(location, names, byName, workers, reading, redis, maskingKey);
    }

    /** As the other, for a run without masks that need a key. */
    public static Config read(Path file, Map<String, String> environment, Set<String> used) {
        return read(file, environment, used, false);
    }

    /** The section is checked in any case, and empty where keys do not live there: PySlicer's files have it, and may keep it. */
    private static Optional<RedisConfig> redis(YamlMapping root, Map<String, String> environment, Path file) {
        Optional<YamlMapping.Entry> interim = root.find("interim");
        boolean chosen = interim.filter(ConfigReader::isRedis).isPresent();
        Optional<RedisConfig> redis = root.find("redis")
                .flatMap(entry -> entry.value().mapping("redis"))
                .map(section -> new RedisSection(section, new Variables(environment, chosen), file).read());
        if (chosen && root.find("redis").isEmpty()) {
            interim.get()
                    .problem("redis needs the section 'redis', as in redis: {host: localhost, port: 6379, db: 0}.");
        }
        return redis.filter(section -> chosen);
    }

    private static boolean isRedis(YamlMapping.Entry interim) {
        String kind = interim.text().orElse(INTERIMS.get(0));
        if (!INTERIMS.contains(kind)) {
            interim.problem(Spelling.quoted(kind) + " is none of auto, redis." + Spelling.didYouMean(kind, INTERIMS));
        }
        return kind.equals("redis");
    }
}
