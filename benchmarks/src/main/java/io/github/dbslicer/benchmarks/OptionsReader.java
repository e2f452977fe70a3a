package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.Config;
import io.github.dbslicer.sample.ShopDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the command line of the benchmark. */
final class OptionsReader {
    private static final Set<ShopDialect> SERVERS = EnumSet.of(ShopDialect.MARIADB, ShopDialect.POSTGRESQL);
    private static final List<String> OF_A_SERVER = List.of("--user", "--password", "--server-process", "--source");
    private static final List<String> OF_A_SOURCE =
            List.of("--source-user", "--source-password", "--rules", "--in-server", "--table");

    private final Map<String, String> environment;
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final List<String> serverArguments = new ArrayList<>();

    private OptionsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads a command line.
     *
     * @param arguments a series or {@code all}, then options with their values
     * @throws IllegalArgumentException whose message says what is wrong
     */
    static Options read(List<String> arguments, Map<String, String> environment) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("say what to measure");
        }
        OptionsReader reader = new OptionsReader(environment);
        for (int index = 1; index < arguments.size(); index += 2) {
            if (index + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(index) + " needs a value");
            }
            reader.take(arguments.get(index), arguments.get(index + 1));
        }
        return reader.options(arguments.get(0));
    }

    private void take(String name, String value) {
        if (name.equals("--property")) {
            addProperty(value);
        } else if (name.equals("--server")) {
            serverArguments.add(value);
        } else if (List.of("--dialect", "--scale", "--pairs", "--workers", "--distance", "--url")
                        .contains(name)
                || OF_A_SERVER.contains(name)
                || OF_A_SOURCE.contains(name)) {
            given.put(name, value);
        } else {
            throw new IllegalArgumentException("there is no option " + name);
        }
    }

    private void addProperty(String value) {
        int equals = value.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("--property takes NAME=VALUE, not " + value);
        }
        properties.put(value.substring(0, equals), value.substring(equals + 1));
    }

    private Options options(String what) {
        need("--url", OF_A_SERVER);
        need("--source", OF_A_SOURCE);
        Optional<String> url = text("--url");
        if (url.isPresent() && !serverArguments.isEmpty()) {
            throw new IllegalArgumentException("--server is for the embedded servers, --url names another one");
        }
        Set<ShopDialect> dialects = url.map(OptionsReader::kind).map(Set::of).orElseGet(this::embedded);
        Optional<Options.GivenSource> source = source();
        return new Options(
                series(what, source.isPresent()),
                dialects,
                text("--scale").map(Double::valueOf).orElse(0.1),
                atLeastOne("--pairs", 5),
                atLeastOne("--workers", Config.DEFAULT_WORKERS),
                Duration.ofMillis(atLeastOne("--distance", 40)),
                properties,
                serverArguments,
                url.map(address -> new Options.Given(address, account(kind(address)), process(), source)));
    }

    private static Set<Series> series(String what, boolean ofSource) {
        Set<Series> all = EnumSet.allOf(Series.class);
        if (ofSource) {
            all.removeIf(series -> !series.takesAnySource());
        }
        if (what.equals("all")) {
            return all;
        }
        Series one = Arrays.stream(Series.values())
                .filter(series -> series.toString().equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is nothing called " + what + " to measure"));
        if (!all.contains(one)) {
            throw new IllegalArgumentException(what + " makes shops of its own, --source names another database");
        }
        return EnumSet.of(one);
    }

    private void need(String needed, List<String> options) {
        for (String option : options) {
            if (given.containsKey(option) && !given.containsKey(needed)) {
                throw new IllegalArgumentException(option + " needs " + needed);
            }
        }
    }

    private Set<ShopDialect> embedded() {
        return switch (text("--dialect").orElse("both")) {
            case "both" -> SERVERS;
            case "mariadb" -> EnumSet.of(ShopDialect.MARIADB);
            case "postgresql" -> EnumSet.of(ShopDialect.POSTGRESQL);
            default ->
                throw new IllegalArgumentException("--dialect is mariadb or postgresql, not " + given.get("--dialect"));
        };
    }

    private static ShopDialect kind(String url) {
        return url.startsWith("jdbc:postgresql:") ? ShopDialect.POSTGRESQL : ShopDialect.MARIADB;
    }

    private Account account(ShopDialect kind) {
        boolean postgres = kind == ShopDialect.POSTGRESQL;
        String variable = postgres ? "PGPASSWORD" : "MYSQL_PWD";
        String user = given.getOrDefault("--user", postgres ? "postgres" : "root");
        return new Account(user, given.getOrDefault("--password", environment.getOrDefault(variable, "")));
    }

    private OptionalLong process() {
        return text("--server-process")
                .map(number -> OptionalLong.of(Long.parseLong(number)))
                .orElse(OptionalLong.empty());
    }

    private Optional<Options.GivenSource> source() {
        return text("--source")
                .map(database -> new Options.GivenSource(
                        database,
                        text("--source-user").map(user -> new Account(user, sourcePassword())),
                        text("--rules").map(Path::of),
                        text("--in-server").map(Path::of),
                        text("--table")));
    }

    private String sourcePassword() {
        return given.getOrDefault("--source-password", environment.getOrDefault("SOURCE_PASSWORD", ""));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    private int atLeastOne(String name, int absent) {
        int number = text(name).map(Integer::valueOf).orElse(absent);
        if (number < 1) {
            throw new IllegalArgumentException(name + " is at least 1, not " + number);
        }
        return number;
    }
}
