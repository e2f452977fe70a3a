package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.util.Map;

/**
 * The program that writes a database to a file. What is in the file shows once it is loaded, which is not timed.
 *
 * @param task of which the rules are those of every row
 */
record ExportWay(String name, Workbench bench, ProgramWay.Task task) implements Way {

    @Override
    public Attempt prepare() {
        String target = bench.server().newDatabase();
        return new Exporting(new Place(target), bench.program().prepareExport(task, bench.target(target)));
    }

    @Override
    public Map<String, TableDigest> expected() throws SQLException {
        return task.expected().digests();
    }

    private final class Exporting implements Attempt {
        private final Place target;
        private final Program.Export export;

        private Exporting(Place target, Program.Export export) {
            this.target = target;
            this.export = export;
        }

        @Override
        public ProcessUsage run() {
            return bench.program().run(export.writing());
        }

        @Override
        public Map<String, TableDigest> result() throws SQLException {
            ProcessUsage unused = bench.program().run(export.loading());
            return target.digests(bench.server(), expected().keySet());
        }
    }
}
