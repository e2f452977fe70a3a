package io.github.dbslicer.slice.e2e;

import java.util.Locale;

/** A table whose rows take several batches, so that a run can be broken off between them. */
final class ManyRows {
    static final String RULES = "{rules: {full: {where: 1 = 1}}, tables: {many: {rule: full}}}";

    private static final int COUNT = 60_000;

    private final Scenario scenario;

    private ManyRows(Scenario scenario) {
        this.scenario = scenario;
    }

    /** About 30 MB: more than what batches and the buffers of connections hold. */
    static ManyRows in(Scenario scenario) {
        return in(scenario, "CONCAT(n, REPEAT('x', 500))");
    }

    /** As {@link #in}, in the SQL of SQLite. */
    static ManyRows inSqlite(Scenario scenario) {
        return in(scenario, "n || printf('%.*c', 500, 'x')");
    }

    private static ManyRows in(Scenario scenario, String filler) {
        scenario.tables("CREATE TABLE many (id INT PRIMARY KEY, filler VARCHAR(600))")
                .rows("INSERT INTO many SELECT n, " + filler + " FROM (" + Numbers.upTo(COUNT) + ") AS numbers");
        return new ManyRows(scenario);
    }

    /** How many rows the target has, as messages write it. */
    String inTarget() {
        int count = Integer.parseInt(
                scenario.target().query("SELECT COUNT(*) FROM many").get(0));
        if (count == 0 || count == COUNT) {
            throw new AssertionError("the run was not broken off in its midst, but at " + count + " rows");
        }
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** How many rows of the target are not as in the source. */
    int differing() {
        return Integer.parseInt(scenario.target()
                .query("SELECT COUNT(*) FROM many WHERE filler <> CONCAT(id, REPEAT('x', 500))")
                .get(0));
    }
}
