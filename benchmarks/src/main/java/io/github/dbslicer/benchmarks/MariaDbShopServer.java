package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.ServerStorage;
import io.github.dbslicer.testkit.StandaloneServer;
import io.github.dbslicer.testkit.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** MariaDB or MySQL. */
final class MariaDbShopServer extends ShopServer {
    /** @param end what closing does */
    MariaDbShopServer(TestServer server, Runnable end) {
        super(server, end);
    }

    static MariaDbShopServer open(Options options) {
        StandaloneServer<TestServer> server = options.given()
                .map(given -> StandaloneServer.mariaDbAt(
                        given.url(), given.account().user(), given.account().password()))
                .orElseGet(() -> StandaloneServer.startMariaDb(
                        ServerStorage.DISK, options.serverArguments(ShopDialect.MARIADB)));
        return new MariaDbShopServer(server.server(), server::close);
    }

    @Override
    ShopDialect dialect() {
        return ShopDialect.MARIADB;
    }

    @Override
    List<String> schemas() {
        return List.of();
    }

    @Override
    Way.Attempt inServer(Workbench bench, Slice slice) {
        return MariaDbInServer.prepare(bench, slice);
    }

    @Override
    Source alone(Workbench bench, Source source, String table) {
        String database = newDatabase();
        String from = quoted(source.database()) + "." + quoted(table);
        // LIKE leaves the foreign keys out.
        execute(
                database,
                "CREATE TABLE " + quoted(table) + " LIKE " + from,
                "INSERT INTO " + quoted(table) + " SELECT * FROM " + from,
                analyze(table));
        return new Source(database, Optional.empty(), List.of(table));
    }

    @Override
    List<String> pipe() {
        return List.of("mariadb-dump", "mariadb");
    }

    @Override
    Way.Attempt pipe(Workbench bench, Source table) {
        return MariaDbPipe.prepare(bench, table);
    }

    @Override
    Aim sliceAim() {
        return new Aim.Ratio(0.8);
    }

    @Override
    Aim copyAim() {
        return new Aim.Ratio(0.33);
    }

    @Override
    String todayQuery() {
        return "SELECT CAST(CURDATE() AS CHAR)";
    }

    @Override
    String lastMonth() {
        return "placed_at >= DATE_SUB(CURDATE(), INTERVAL 1 MONTH)";
    }

    @Override
    String countQuery(String table) {
        return "SELECT COUNT(*) FROM " + quoted(table);
    }

    @Override
    String analyze(String table) {
        return "ANALYZE TABLE " + quoted(table);
    }

    @Override
    List<String> tables(Connection connection) throws SQLException {
        return Texts.read(
                connection,
                "SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name");
    }

    @Override
    TableDigest digest(Statement statement, String table) throws SQLException {
        // EXTENDED: where the engine keeps a checksum of its own, that one may depend on the order of the rows.
        return new TableDigest(
                Numbers.read(statement, countQuery(table), 1),
                Numbers.read(statement, "CHECKSUM TABLE " + quoted(table) + " EXTENDED", 2));
    }

    @Override
    List<String> settings() {
        return List.of(
                "innodb_buffer_pool_size",
                "innodb_log_file_size",
                "innodb_flush_log_at_trx_commit",
                "innodb_doublewrite",
                "log_bin",
                "local_infile");
    }

    @Override
    String settingQuery(String name) {
        return "SELECT @@" + name;
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
