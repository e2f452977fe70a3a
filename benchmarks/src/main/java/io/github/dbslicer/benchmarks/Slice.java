package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a source: as rules for the program, and as SQL that somebody wrote for them by hand. Not safe for several threads. */
final class Slice {
    private final Source source;
    private final String rules;
    private final SqlScript script;
    private @Nullable Map<String, TableDigest> expected;

    /**
     * @param rules what a rules file says
     * @param script cuts the same slice inside the server
     */
    Slice(Source source, String rules, SqlScript script) {
        this.source = source;
        this.rules = rules;
        this.script = script;
    }

    Source source() {
        return source;
    }

    String rules() {
        return rules;
    }

    SqlScript script() {
        return script;
    }

    /** What the SQL gives, which is run the first time that this is asked for. */
    Map<String, TableDigest> expected(Workbench bench) throws SQLException {
        Map<String, TableDigest> known = expected;
        if (known == null) {
            Way.Attempt attempt = bench.server().inServer(bench, this);
            attempt.run();
            known = attempt.result();
            expected = known;
        }
        return known;
    }
}
