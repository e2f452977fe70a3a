package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.StandaloneServer;
import io.github.dbslicer.testkit.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MariaDB or MySQL. */
final class MariaDbShopServer implements ShopServer {
    private final TestServer server;
    private final Runnable end;

    /** @param end what closing does */
    MariaDbShopServer(TestServer server, Runnable end) {
        this.server = server;
        this.end = end;
    }

    static MariaDbShopServer open(SliceOptions options) {
        StandaloneServer server = options.given()
                .map(given -> StandaloneServer.at(given.url(), given.user(), given.password()))
                .orElseGet(() -> StandaloneServer.start(options.serverArguments()));
        return new MariaDbShopServer(server.server(), server::close);
    }

    @Override
    public ShopDialect dialect() {
        return ShopDialect.MARIADB;
    }

    @Override
    public String newDatabase() {
        return server.newDatabase();
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return server.connect(database);
    }

    @Override
    public ConnectionConfig config(String name, String database, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(server.properties());
        all.putAll(properties);
        Optional<Secret> password = Optional.of(new Secret(server.password()));
        return new ConnectionConfig(
                name, "mysql", server.host(), server.port(), server.user(), password, database, all);
    }

    @Override
    public SliceWay inServer(Shop shop, String source) {
        return new MariaDbSlice(this, shop, source);
    }

    @Override
    public String todayQuery() {
        return "SELECT CAST(CURDATE() AS CHAR)";
    }

    @Override
    public String analyze(String table) {
        return "ANALYZE TABLE " + table;
    }

    @Override
    public TableDigest digest(Statement statement, String table) throws SQLException {
        // EXTENDED: where the engine keeps a checksum of its own, that one may depend on the order of the rows.
        return new TableDigest(
                Numbers.read(statement, "SELECT COUNT(*) FROM " + table, 1),
                Numbers.read(statement, "CHECKSUM TABLE " + table + " EXTENDED", 2));
    }

    @Override
    public List<String> settings() {
        return List.of(
                "innodb_buffer_pool_size",
                "innodb_flush_log_at_trx_commit",
                "innodb_doublewrite",
                "log_bin",
                "local_infile");
    }

    @Override
    public String settingQuery(String name) {
        return "SELECT @@" + name;
    }

    @Override
    public void close() {
        end.run();
    }
}
