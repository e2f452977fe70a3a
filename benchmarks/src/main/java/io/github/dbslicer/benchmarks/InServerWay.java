package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.util.Map;

/** SQL that somebody wrote by hand for one slice, run inside the server in one session. No row leaves the server. */
record InServerWay(Workbench bench, Slice slice) implements Way {
    @Override
    public String name() {
        return "SQL in the server";
    }

    @Override
    public Attempt prepare() throws SQLException {
        return bench.server().inServer(bench, slice);
    }

    @Override
    public Map<String, TableDigest> expected() throws SQLException {
        return slice.expected(bench);
    }
}
