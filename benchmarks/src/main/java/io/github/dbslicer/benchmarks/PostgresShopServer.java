package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.PostgresServer;
import io.github.dbslicer.testkit.ServerStorage;
import io.github.dbslicer.testkit.StandaloneServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** PostgreSQL. */
final class PostgresShopServer extends ShopServer {
    private final Deque<Place> schemas = new ArrayDeque<>();

    /** @param end what closing does */
    PostgresShopServer(PostgresServer server, Runnable end) {
        super(server, end);
    }

    static PostgresShopServer open(Options options) {
        StandaloneServer<PostgresServer> server = options.given()
                .map(given -> StandaloneServer.postgresAt(
                        given.url(), given.account().user(), given.account().password()))
                .orElseGet(() -> StandaloneServer.startPostgres(
                        ServerStorage.DISK, options.serverArguments(ShopDialect.POSTGRESQL)));
        return new PostgresShopServer(server.server(), server::close);
    }

    @Override
    ShopDialect dialect() {
        return ShopDialect.POSTGRESQL;
    }

    /** Not those that were cut beside it. */
    @Override
    List<String> schemas() {
        return List.of("public");
    }

    @Override
    Way.Attempt inServer(Workbench bench, Slice slice) {
        return new PostgresInServer(this, slice);
    }

    /** Has a schema dropped in the end, whose database may be one that stands already. */
    void dropAtTheEnd(Place schema) {
        schemas.add(schema);
    }

    @Override
    public void close() {
        while (!schemas.isEmpty()) {
            Place place = schemas.remove();
            place.schema()
                    .ifPresent(schema ->
                            execute(place.database(), "DROP SCHEMA IF EXISTS " + quoted(schema) + " CASCADE"));
        }
        super.close();
    }

    @Override
    Source alone(Workbench bench, Source source, String table) throws SQLException {
        return new LoneTable(bench, source, table).make();
    }

    @Override
    List<String> pipe() {
        return List.of("psql", "psql");
    }

    @Override
    Way.Attempt pipe(Workbench bench, Source table) throws SQLException {
        return PostgresPipe.prepare(bench, table);
    }

    @Override
    Aim sliceAim() {
        return new Aim.Ratio(0.5);
    }

    @Override
    Aim copyAim() {
        return new Aim.Ratio(1);
    }

    @Override
    String todayQuery() {
        return "SELECT current_date::text";
    }

    @Override
    String lastMonth() {
        return "placed_at >= current_date - interval '1 month'";
    }

    @Override
    String countQuery(String table) {
        return "SELECT COUNT(*) FROM " + quoted(table);
    }

    @Override
    String analyze(String table) {
        // The visibility map too, which the background would make later.
        return "VACUUM ANALYZE " + quoted(table);
    }

    @Override
    List<String> tables(Connection connection) throws SQLException {
        return Texts.read(
                connection,
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname");
    }

    /** The sum of the rows' hashes, so that their order has no part in it. */
    @Override
    TableDigest digest(Statement statement, String table) throws SQLException {
        return new TableDigest(
                Numbers.read(statement, countQuery(table), 1),
                Numbers.read(
                        statement,
                        "SELECT coalesce(sum(hashtextextended(t::text, 0)) % 9223372036854775807, 0)::bigint FROM "
                                + quoted(table) + " t",
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

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
