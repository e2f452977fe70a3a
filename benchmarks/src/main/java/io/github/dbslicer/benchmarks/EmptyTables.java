package io.github.dbslicer.benchmarks;

import java.util.Map;

/** Makes databases with the tables of a source and no rows. */
final class EmptyTables {
    private EmptyTables() {}

    /** The new database's name. The program makes the tables, so that they are as its own: from a rule that no row meets. */
    static String make(Workbench bench, Source source) {
        String rules = "rules: {none: {where: 1 = 0}}\ntables: {"
                + Program.quoted(source.tables().get(0)) + ": {rule: none}}\n";
        ProgramWay.Task task = new ProgramWay.Task(bench.source(source), rules, 1, Map::of);
        String database = bench.server().newDatabase();
        bench.program().run(bench.program().prepare(task, bench.target(database)));
        return database;
    }
}
