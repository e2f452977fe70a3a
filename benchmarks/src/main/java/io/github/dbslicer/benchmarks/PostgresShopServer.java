package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.PostgresServer;
import io.github.dbslicer.testkit.StandalonePostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL. */
final class PostgresShopServer implements ShopServer {
    private final PostgresServer server;
    private final Runnable end;

    /** @param end what closing does */
    PostgresShopServer(PostgresServer server, Runnable end) {
        this.server = server;
        this.end = end;
    }

    static PostgresShopServer open(SliceOptions options) {
        StandalonePostgres server = options.given()
                .map(given -> StandalonePostgres.at(given.url(), given.user(), given.password()))
                .orElseGet(() -> StandalonePostgres.start(options.serverArguments()));
        return new PostgresShopServer(server.server(), server::close);
    }

    @Override
    public ShopDialect dialect() {
        return ShopDialect.POSTGRESQL;
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
                name, "postgresql", server.host(), server.port(), server.user(), password, database, all);
    }

    @Override
    public SliceWay inServer(Shop shop, String source) {
        return new PostgresSlice(this, source);
    }

    @Override
    public String todayQuery() {
        return "SELECT current_date::text";
    }

    @Override
    public String analyze(String table) {
        // The visibility map too, which the background would make later.
        return "VACUUM ANALYZE " + table;
    }

    /** The sum of the rows' hashes, so that their order has no part in it. */
    @Override
    public TableDigest digest(Statement statement, String table) throws SQLException {
        return new TableDigest(
                Numbers.read(statement, "SELECT count(*) FROM " + table, 1),
                Numbers.read(
                        statement,
                        "SELECT coalesce(sum(hashtextextended(t::text, 0)) % 9223372036854775807, 0)::bigint FROM "
                                + table + " t",
                        1));
    }

    @Override
    public List<String> settings() {
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
    public String settingQuery(String name) {
        return "SHOW " + name;
    }

    @Override
    public void close() {
        end.run();
    }
}
