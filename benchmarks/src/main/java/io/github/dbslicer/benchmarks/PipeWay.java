package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.util.Map;

/**
 * The server's own programs, one of which reads a table and the other writes it.
 *
 * @param table the only one of its database
 */
record PipeWay(Workbench bench, Source table, ProgramWay.Expected known) implements Way {
    @Override
    public String name() {
        return String.join(" | ", bench.server().pipe());
    }

    @Override
    public Attempt prepare() throws SQLException {
        return bench.server().pipe(bench, table);
    }

    @Override
    public Map<String, TableDigest> expected() throws SQLException {
        return known.digests();
    }
}
