package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** {@code psql -c "COPY ... TO STDOUT" | psql -c "COPY ... FROM STDIN"} into a table that stands, then its keys and indexes. */
final class PostgresPipe implements Way.Attempt {
    private static final String SCRIPT =
            "psql -XqAt -d \"$1\" -c \"COPY $3 TO STDOUT\" | psql -XqAt -d \"$2\" -c \"COPY $3 FROM STDIN\""
                    + " && psql -XqAt -d \"$2\" -c \"$4\"";

    private final Workbench bench;
    private final Source table;
    private final Place target;
    private final List<String> after;

    private PostgresPipe(Workbench bench, Source table, Place target, List<String> after) {
        this.bench = bench;
        this.table = table;
        this.target = target;
        this.after = List.copyOf(after);
    }

    static PostgresPipe prepare(Workbench bench, Source table) throws SQLException {
        String target = EmptyTables.make(bench, table);
        try (Connection connection = bench.server().connect(target)) {
            List<String> after = new TableIndexes(connection, table.tables().get(0)).drop();
            return new PostgresPipe(bench, table, new Place(target), after);
        }
    }

    @Override
    public ProcessUsage run() {
        ConnectionConfig server = bench.target(target.database());
        List<String> command = List.of(
                "sh",
                "-c",
                SCRIPT,
                "pipe",
                address(server, table.database()),
                address(server, target.database()),
                PostgresShopServer.quoted(table.tables().get(0)),
                String.join("; ", after));
        String password = server.password().map(Secret::reveal).orElse("");
        return bench.processes().run(command, Map.of("PGPASSWORD", password)).processorAlone();
    }

    @Override
    public Map<String, TableDigest> result() throws SQLException {
        return target.digests(bench.server(), table.tables());
    }

    private String address(ConnectionConfig server, String database) {
        return "host='" + server.host() + "' port=" + server.port() + " user='" + server.user() + "' dbname='"
                + database + "' sslmode=" + (bench.encrypts() ? "prefer" : "disable");
    }
}
