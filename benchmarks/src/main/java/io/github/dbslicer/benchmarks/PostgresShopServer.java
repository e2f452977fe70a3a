package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.PostgresServer;
import io.github.dbslicer.testkit.StandaloneServer;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** PostgreSQL. */
final class PostgresShopServer extends ShopServer {
    /** @param end what closing does */
    PostgresShopServer(PostgresServer server, Runnable end) {
        super(server, end);
    }

    static PostgresShopServer open(SliceOptions options) {
        StandaloneServer<PostgresServer> server = options.given()
                .map(given -> StandaloneServer.postgresAt(given.url(), given.user(), given.password()))
                .orElseGet(() -> StandaloneServer.startPostgres(options.serverArguments()));
        return new PostgresShopServer(server.server(), server::close);
    }

    @Override
    ShopDialect dialect() {
        return ShopDialect.POSTGRESQL;
    }

    @Override
    String connectionType() {
        return "postgresql";
    }

    @Override
    SliceWay inServer(Shop shop, String source) {
        return new PostgresSlice(this, source);
    }

    @Override
    String todayQuery() {
        return "SELECT current_date::text";
    }

    @Override
    String analyze(String table) {
        // The visibility map too, which the background would make later.
        return "VACUUM ANALYZE " + table;
    }

    /** The sum of the rows' hashes, so that their order has no part in it. */
    @Override
    TableDigest digest(Statement statement, String table) throws SQLException {
        return new TableDigest(
                Numbers.read(statement, "SELECT count(*) FROM " + table, 1),
                Numbers.read(
                        statement,
                        "SELECT coalesce(sum(hashtextextended(t::text, 0)) % 9223372036854775807, 0)::bigint FROM "
                                + table + " t",
                        1));
    }

    @Override
    List<String> settings() {
        return List.of(
                "shared_buffers",
                "max_wal_size",
                "fsync",
                "synchronous_commit",
                "full_page_writes",
                "wal_level",
                "jit");
    }

    @Override
    String settingQuery(String name) {
        return "SHOW " + name;
    }
}
