package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadOnSqliteTest extends LoadContract {
    /** Values of every storage class at their extremes. */
    private static final String VALUES = "(NULL), (0), (-9223372036854775808), (9223372036854775807), (0.1), (-0.0),"
            + " (1e308), (-1e999), (9007199254740993.0), (''), ('1'), ('0x1'), ('1e3'), (x''), (x'00ff0a5c09'), (x'31'),"
            + " ('tab' || char(9) || 'line' || char(10) || char(13) || '\\N' || char(92)), (char(0) || 'nul'),"
            + " ('\uD83D\uDE00'), (CAST(x'c3' AS TEXT)), ('b1'), ('i1'), (zeroblob(300000))";

    private static final List<String> TYPES =
            List.of("", "INTEGER", "TEXT", "BLOB", "REAL", "NUMERIC", "DATETIME", "VARCHAR(3)", "ANY");

    @Override
    TestDatabases databases() {
        return new SqliteTestDatabases(directory);
    }

    @Override
    String[] trigger() {
        return new String[] {
            "CREATE TRIGGER fires AFTER INSERT ON log BEGIN UPDATE log SET line = 'fired' WHERE line = 'new'; END"
        };
    }

    @Override
    String broken() {
        return "is as it was before: everything was rolled back";
    }

    @Override
    void assertThatASliceDoesNotGoOn() {
        // A load is one transaction, of which nothing is left.
        assertThat(scenario.target().query("SELECT id FROM parent")).containsExactly("7");
    }

    @Test
    void everyValueArrivesAsItIsInColumnsOfEveryType() {
        for (int i = 0; i < TYPES.size(); i++) {
            scenario.tables("CREATE TABLE t" + i + " (n INTEGER PRIMARY KEY, v " + TYPES.get(i) + ")");
            scenario.rows("INSERT INTO t" + i + " (v) VALUES " + VALUES);
        }
        writeEverything();
        for (Optional<SchemaScope> copied : List.of(Optional.<SchemaScope>empty(), Optional.of(SchemaScope.OBJECTS))) {
            load(request(copied));
            for (int i = 0; i < TYPES.size(); i++) {
                assertThat(scenario.target().rows("t" + i, "1 = 1"))
                        .as(TYPES.get(i))
                        .hasSize(23)
                        .containsExactlyElementsOf(scenario.source().rows("t" + i, "1 = 1"));
            }
        }
    }
}
