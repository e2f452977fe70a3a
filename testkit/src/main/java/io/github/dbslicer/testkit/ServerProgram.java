package io.github.dbslicer.testkit;

import java.io.IOException;
import java.util.List;
import java.util.Properties;

/**
 * Lends another program a server, and lives as long as that program does: it ends at the end of its input, which the system closes with
 * the other program, however that ends.
 *
 * <p>Arguments: {@code mariadb} or {@code postgresql}, then the names of empty databases to make. Output, as properties: {@code host},
 * {@code port}, {@code user}, {@code password}, and {@code url}, which lacks the name of a database at its end.
 */
public final class ServerProgram {
    private ServerProgram() {}

    public static void main(String[] args) throws IOException {
        String kind = args.length == 0 ? "" : args[0];
        List<String> databases = List.of(args).subList(Math.min(1, args.length), args.length);
        switch (kind) {
            case "mariadb" ->
                lend(StandaloneServer.startMariaDb(ServerStorage.DISK, List.of()), "jdbc:mariadb://", databases);
            case "postgresql" ->
                lend(StandaloneServer.startPostgres(ServerStorage.DISK, List.of()), "jdbc:postgresql://", databases);
            default -> throw new IllegalArgumentException("no such kind of server: " + kind);
        }
    }

    private static void lend(StandaloneServer<?> standalone, String scheme, List<String> databases) throws IOException {
        try (standalone) {
            DatabaseServer server = standalone.server();
            databases.forEach(name -> server.execute("", "CREATE DATABASE " + name));
            tell(scheme, server);
            awaitEndOfInput();
        }
    }

    private static void tell(String scheme, DatabaseServer server) throws IOException {
        Properties answer = new Properties();
        answer.setProperty("host", server.host());
        answer.setProperty("port", Integer.toString(server.port()));
        answer.setProperty("user", server.user());
        answer.setProperty("password", server.password());
        answer.setProperty("url", scheme + server.host() + ":" + server.port() + "/");
        answer.store(System.out, null);
        // Its end is what the other program waits for.
        System.out.close();
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // Whatever comes before the end means nothing.
        }
    }
}
