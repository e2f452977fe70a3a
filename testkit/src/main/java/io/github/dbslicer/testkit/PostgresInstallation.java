package io.github.dbslicer.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked, and an empty data directory. */
final class PostgresInstallation {
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final int ANYONE_MAY_EXECUTE = 0111;

    private final Path directory;
    private final ServerAccount account;

    /** @param directory exists, and is to hold both */
    PostgresInstallation(Path directory, ServerAccount account) {
        this.directory = directory;
        this.account = account;
    }

    /** @param settings lines of postgresql.conf, after those that every server of the testkit gets */
    void create(PostgresVersion version, String user, String password, List<String> settings) throws IOException {
        account.own(directory);
        unpack(version);
        initialize(user, password);
        List<String> all = new ArrayList<>(commonSettings());
        all.addAll(ServerCertificate.create(directory).postgresSettings(account));
        all.addAll(settings);
        Files.write(data().resolve("postgresql.conf"), all, StandardOpenOption.APPEND);
    }

    /** The server, told where it lives. */
    List<String> serverCommand(int port) {
        return account.command(
                List.of(program("postgres"), "-D", data().toString(), "-p", Integer.toString(port), "-h", "127.0.0.1"));
    }

    private static List<String> commonSettings() {
        return List.of(
                // The path of a socket may be too long.
                "unix_socket_directories = ''",
                "max_connections = 200",
                "max_prepared_transactions = 20",
                "max_locks_per_transaction = 256",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "fsync = off",
                "synchronous_commit = off",
                "full_page_writes = off",
                // Not in /dev/shm, which is small in containers, and where a killed server would leave its memory.
                "dynamic_shared_memory_type = mmap");
    }

    private void unpack(PostgresVersion version) throws IOException {
        try (InputStream archive = new BufferedInputStream(version.archive());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry);
            }
        }
    }

    private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        Path path = entry.resolveIn(base());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PROGRAM);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, (entry.getMode() & ANYONE_MAY_EXECUTE) == 0 ? FILE : PROGRAM);
        }
    }

    private void initialize(String user, String password) throws IOException {
        Path passwordFile = Files.writeString(directory.resolve("password"), password);
        account.own(passwordFile);
        List<String> command = account.command(List.of(
                program("initdb"),
                "--pgdata=" + data(),
                "--username=" + user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("PostgreSQL cannot be installed in " + directory + ":\n" + output);
        }
    }

    private String program(String name) {
        return base().resolve("bin").resolve(name).toString();
    }

    private Path base() {
        return directory.resolve("base");
    }

    private Path data() {
        return directory.resolve("data");
    }
}
