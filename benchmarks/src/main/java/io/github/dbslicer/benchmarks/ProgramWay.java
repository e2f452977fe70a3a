package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import java.sql.SQLException;
import java.util.Map;

/**
 * The program, which makes the target's tables, keys and indexes too.
 *
 * @param task what it is to do
 */
record ProgramWay(String name, Workbench bench, Task task) implements Way {

    /**
     * A slice.
     *
     * @param source how the program reaches the source
     * @param rules what the rules file says
     * @param expected finds by other means what the target must hold
     */
    record Task(ConnectionConfig source, String rules, int workers, Expected expected) {}

    /** Finds what tables must hold. */
    @FunctionalInterface
    interface Expected {
        Map<String, TableDigest> digests() throws SQLException;
    }

    @Override
    public Attempt prepare() {
        String target = bench.server().newDatabase();
        return new Slicing(new Place(target), bench.program().prepare(task, bench.target(target)));
    }

    @Override
    public Map<String, TableDigest> expected() throws SQLException {
        return task.expected().digests();
    }

    private final class Slicing implements Attempt {
        private final Place target;
        private final Program.Command command;

        private Slicing(Place target, Program.Command command) {
            this.target = target;
            this.command = command;
        }

        @Override
        public ProcessUsage run() {
            return bench.program().run(command);
        }

        @Override
        public Map<String, TableDigest> result() throws SQLException {
            return target.digests(bench.server(), expected().keySet());
        }
    }
}
