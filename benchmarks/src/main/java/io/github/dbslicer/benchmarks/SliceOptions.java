package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.Config;
import io.github.dbslicer.sample.ShopDialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of the slice benchmark.
 *
 * @param dialect what kind of server
 * @param scale of the shop
 * @param pairs how often the two ways are measured
 * @param serverArguments for the embedded server
 * @param given the server to use instead of the embedded one
 */
record SliceOptions(
        ShopDialect dialect,
        double scale,
        int pairs,
        EngineSlice.Settings engine,
        List<String> serverArguments,
        Optional<Given> given) {
    static final String USAGE = """
            benchmarks/run slice [--dialect mariadb|postgresql] [--scale N] [--pairs N] [--workers N] [--property NAME=VALUE]...
                                 [--server ARGUMENT]... [--url jdbc:KIND://HOST:PORT/ --user NAME [--password TEXT]]

              --dialect   of the embedded server (default: mariadb)
              --scale     size of the shop; 1 is about 10 million rows (default: 0.1)
              --pairs     how often the engine and the SQL inside the server are measured, in turn (default: 5)
              --workers   of the engine (default: 4)
              --property  for the engine's driver, for example sslMode=disable
              --server    for the embedded server: an argument of MariaDB's, for example --innodb-buffer-pool-size=2G,
                          or a line of postgresql.conf, for example shared_buffers=1GB
              --url       a server to use instead of the embedded one, jdbc:mariadb://... or jdbc:postgresql://...;
                          makes databases t_... there, drops them at the end
              --password  default: the environment variable MYSQL_PWD or PGPASSWORD""";

    SliceOptions {
        serverArguments = List.copyOf(serverArguments);
    }

    /** A server that runs already. */
    record Given(String url, String user, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }

    /** @throws IllegalArgumentException whose message says what is wrong */
    static SliceOptions parse(String[] arguments, Map<String, String> environment) {
        Reading reading = new Reading();
        for (int index = 0; index < arguments.length; index += 2) {
            if (index + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[index] + " needs a value");
            }
            reading.take(arguments[index], arguments[index + 1]);
        }
        return reading.options(environment);
    }

    /** Options as far as they are read. */
    private static final class Reading {
        private ShopDialect dialect = ShopDialect.MARIADB;
        private double scale = 0.1;
        private int pairs = 5;
        private int workers = Config.DEFAULT_WORKERS;
        private final Map<String, String> properties = new HashMap<>();
        private final List<String> serverArguments = new ArrayList<>();
        private final Map<String, String> given = new HashMap<>();

        private void take(String name, String value) {
            switch (name) {
                case "--dialect" -> dialect = embedded(value);
                case "--scale" -> scale = Double.parseDouble(value);
                case "--pairs" -> pairs = atLeastOne(name, value);
                case "--workers" -> workers = atLeastOne(name, value);
                case "--property" -> addProperty(value);
                case "--server" -> serverArguments.add(value);
                case "--url", "--user", "--password" -> given.put(name, value);
                default -> throw new IllegalArgumentException("there is no option " + name);
            }
        }

        private void addProperty(String value) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("--property takes NAME=VALUE, not " + value);
            }
            properties.put(value.substring(0, equals), value.substring(equals + 1));
        }

        private SliceOptions options(Map<String, String> environment) {
            EngineSlice.Settings engine = new EngineSlice.Settings(workers, properties);
            Optional<String> url = url();
            ShopDialect kind = url.map(Reading::kind).orElse(dialect);
            return new SliceOptions(
                    kind,
                    scale,
                    pairs,
                    engine,
                    serverArguments,
                    url.map(address -> server(kind, address, environment)));
        }

        private Optional<String> url() {
            Optional<String> url = Optional.ofNullable(given.get("--url"));
            if (url.isEmpty() && !given.isEmpty()) {
                throw new IllegalArgumentException("--user and --password need --url");
            }
            if (url.isPresent() && !serverArguments.isEmpty()) {
                throw new IllegalArgumentException("--server is for the embedded server, --url names another one");
            }
            return url;
        }

        private Given server(ShopDialect kind, String url, Map<String, String> environment) {
            boolean postgres = kind == ShopDialect.POSTGRESQL;
            String variable = postgres ? "PGPASSWORD" : "MYSQL_PWD";
            String user = given.getOrDefault("--user", postgres ? "postgres" : "root");
            String password = given.getOrDefault("--password", environment.getOrDefault(variable, ""));
            return new Given(url, user, password);
        }

        private static ShopDialect kind(String url) {
            return url.startsWith("jdbc:postgresql:") ? ShopDialect.POSTGRESQL : ShopDialect.MARIADB;
        }

        private static ShopDialect embedded(String name) {
            return switch (name) {
                case "mariadb" -> ShopDialect.MARIADB;
                case "postgresql" -> ShopDialect.POSTGRESQL;
                default -> throw new IllegalArgumentException("--dialect is mariadb or postgresql, not " + name);
            };
        }

        private static int atLeastOne(String name, String value) {
            int number = Integer.parseInt(value);
            if (number < 1) {
                throw new IllegalArgumentException(name + " is at least 1, not " + value);
            }
            return number;
        }
    }
}
