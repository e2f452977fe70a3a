package io.github.dbslicer.client;

import io.github.dbslicer.testkit.DatabaseServer;
import io.github.dbslicer.testkit.TestServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A client's own program.
 *
 * @param command without the script, which it reads from its input
 */
public record StockClient(List<String> command, Map<String, String> environment) {

    /** What a program has answered. */
    public record Answer(int exit, String said) {}

    /** The client of MariaDB that comes with the server, else the one that is installed; empty where there is none. */
    public static Optional<StockClient> mariaDb(TestServer server, String database) {
        return Optional.of(Path.of(baseOf(server), "bin", "mariadb"))
                .filter(Files::isExecutable)
                .or(() -> installed("mariadb"))
                .or(() -> installed("mysql"))
                .map(program -> new StockClient(
                        List.of(
                                program.toString(),
                                "--no-defaults",
                                "--skip-ssl",
                                // One whose characters end with backslashes, which a user's settings may name.
                                "--default-character-set=gbk",
                                "--max-allowed-packet=1G",
                                "--host=" + server.host(),
                                "--port=" + server.port(),
                                "--user=" + server.user(),
                                "--protocol=tcp",
                                database),
                        Map.of("MYSQL_PWD", server.password())));
    }

    private static String baseOf(TestServer server) {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@basedir")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where there is none. */
    public static Optional<StockClient> psql(DatabaseServer server, String database) {
        return installed("psql")
                .map(program -> new StockClient(
                        List.of(
                                program.toString(),
                                "--no-psqlrc",
                                "--quiet",
                                "--host=" + server.host(),
                                "--port=" + server.port(),
                                "--username=" + server.user(),
                                "--file=-",
                                database),
                        Map.of("PGPASSWORD", server.password())));
    }

    /** Empty where there is none. */
    public static Optional<StockClient> sqlite(Path file) {
        return installed("sqlite3")
                .map(program -> new StockClient(List.of(program.toString(), file.toString()), Map.of()));
    }

    private static Optional<Path> installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Executes a script. */
    public Answer execute(Path script) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectInput(script.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), said);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
