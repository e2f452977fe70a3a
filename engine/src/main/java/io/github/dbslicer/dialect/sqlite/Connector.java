package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to one file. */
final class Connector {
    private static final int BUSY_MILLISECONDS = 30_000;

    private final DatabaseFile file;
    private final Map<String, String> properties;

    private Connector(DatabaseFile file, Map<String, String> properties) {
        this.file = file;
        this.properties = properties;
    }

    /** @throws SliceException where a property is none that the driver knows */
    static Connector of(DatabaseFile file, ConnectionConfig config) {
        List<String> known = Arrays.stream(SQLiteConfig.Pragma.values())
                .map(SQLiteConfig.Pragma::getPragmaName)
                .toList();
        for (String name : config.properties().keySet()) {
            if (!known.contains(name)) {
                throw new SliceException(
                        ErrorCode.CONFIGURATION,
                        config.name() + ": properties: " + name + " is no setting of the SQLite driver. Known: "
                                + Names.list(known));
            }
        }
        if ("off".equalsIgnoreCase(config.properties().get("journal_mode"))) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    config.name()
                            + ": properties: journal_mode: without a journal a run that fails could not be undone");
        }
        return new Connector(file, config.properties());
    }

    DatabaseFile file() {
        return file;
    }

    /** Opens the file to read; it is never written to nor created. */
    SQLiteConnection openToRead() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return open(config, "PRAGMA query_only = ON");
    }

    /** Opens the file to write; it is never created. Foreign keys and CHECK constraints are not enforced. */
    SQLiteConnection openToWrite() throws SQLException {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        // Takes the one writer's lock when the transaction begins, not at some later statement.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return open(config, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
    }

    /** Product, version and file, for the user. */
    static String description(DatabaseFile file) {
        return "SQLite " + SQLiteJDBCLoader.getVersion() + " " + file.path();
    }

    /** Without the directories that the file is in. */
    static String origin(DatabaseFile file) {
        return "SQLite " + SQLiteJDBCLoader.getVersion() + " " + file.path().getFileName();
    }

    private SQLiteConfig config() {
        Properties all = new Properties();
        all.setProperty("busy_timeout", String.valueOf(BUSY_MILLISECONDS));
        // The driver's own default of 2 MB makes indexes spill early; negative means KiB.
        all.setProperty("cache_size", "-65536");
        all.putAll(properties);
        SQLiteConfig config = new SQLiteConfig(all);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return config;
    }

    private SQLiteConnection open(SQLiteConfig config, String pragmas) throws SQLException {
        SQLiteConnection connection = (SQLiteConnection) config.createConnection(file.url());
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas.split(";", -1)) {
                statement.execute(pragma);
            }
            // Nothing is read of the file until something asks for its contents.
            statement.execute("SELECT count(*) FROM sqlite_schema");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
