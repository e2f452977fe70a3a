package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.StandaloneServer;
import io.github.dbslicer.testkit.TestServer;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** MariaDB or MySQL. */
final class MariaDbShopServer extends ShopServer {
    /** @param end what closing does */
    MariaDbShopServer(TestServer server, Runnable end) {
        super(server, end);
    }

    static MariaDbShopServer open(SliceOptions options) {
        StandaloneServer<TestServer> server = options.given()
                .map(given -> StandaloneServer.mariaDbAt(given.url(), given.user(), given.password()))
                .orElseGet(() -> StandaloneServer.startMariaDb(options.serverArguments()));
        return new MariaDbShopServer(server.server(), server::close);
    }

    @Override
    ShopDialect dialect() {
        return ShopDialect.MARIADB;
    }

    @Override
    String connectionType() {
        return "mysql";
    }

    @Override
    SliceWay inServer(Shop shop, String source) {
        return new MariaDbSlice(this, shop, source);
    }

    @Override
    String todayQuery() {
        return "SELECT CAST(CURDATE() AS CHAR)";
    }

    @Override
    String analyze(String table) {
        return "ANALYZE TABLE " + table;
    }

    @Override
    TableDigest digest(Statement statement, String table) throws SQLException {
        // EXTENDED: where the engine keeps a checksum of its own, that one may depend on the order of the rows.
        return new TableDigest(
                Numbers.read(statement, "SELECT COUNT(*) FROM " + table, 1),
                Numbers.read(statement, "CHECKSUM TABLE " + table + " EXTENDED", 2));
    }

    @Override
    List<String> settings() {
        return List.of(
                "innodb_buffer_pool_size",
                "innodb_flush_log_at_trx_commit",
                "innodb_doublewrite",
                "log_bin",
                "local_infile");
    }

    @Override
    String settingQuery(String name) {
        return "SELECT @@" + name;
    }
}
