package io.github.dbslicer.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The slice cut from one database into another. It finds the tables with their keys, indexes and references ready. */
final class MariaDbInServer implements Way.Attempt {
    private final ShopServer server;
    private final Slice slice;
    private final Place target;

    private MariaDbInServer(ShopServer server, Slice slice, Place target) {
        this.server = server;
        this.slice = slice;
        this.target = target;
    }

    static MariaDbInServer prepare(Workbench bench, Slice slice) {
        return new MariaDbInServer(bench.server(), slice, new Place(EmptyTables.make(bench, slice.source())));
    }

    @Override
    public ProcessUsage run() throws SQLException {
        try (Connection connection = server.connect(target.database())) {
            slice.script().run(connection, slice.source().database());
        }
        return ProcessUsage.NONE;
    }

    @Override
    public Map<String, TableDigest> result() throws SQLException {
        return target.digests(server, slice.source().tables());
    }
}
