package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** {@code mariadb-dump | mariadb}: the table's definition, with keys and indexes, and its rows as INSERT statements. */
final class MariaDbPipe implements Way.Attempt {
    private final Workbench bench;
    private final Source table;
    private final Place target;

    private MariaDbPipe(Workbench bench, Source table, Place target) {
        this.bench = bench;
        this.table = table;
        this.target = target;
    }

    static MariaDbPipe prepare(Workbench bench, Source table) {
        return new MariaDbPipe(bench, table, new Place(bench.server().newDatabase()));
    }

    @Override
    public ProcessUsage run() {
        ConnectionConfig server = bench.target(target.database());
        // Up to 11.3 the client encrypts only where it is told to, and from 11.4 on unless it is told not to.
        String encryption = bench.encrypts() ? "--ssl --skip-ssl-verify-server-cert" : "--skip-ssl";
        String options = "--host=\"$1\" --port=\"$2\" --protocol=tcp --user=\"$3\" " + encryption;
        String script =
                "mariadb-dump " + options + " --single-transaction \"$4\" \"$5\" | mariadb " + options + " \"$6\"";
        List<String> command = List.of(
                "sh",
                "-c",
                script,
                "pipe",
                server.host(),
                Integer.toString(server.port()),
                server.user(),
                table.database(),
                table.tables().get(0),
                target.database());
        String password = server.password().map(Secret::reveal).orElse("");
        return bench.processes().run(command, Map.of("MYSQL_PWD", password)).processorAlone();
    }

    @Override
    public Map<String, TableDigest> result() throws SQLException {
        return target.digests(bench.server(), table.tables());
    }
}
