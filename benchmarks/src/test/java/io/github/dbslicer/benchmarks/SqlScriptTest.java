package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {
    @Test
    void takesStatementsApartAndPutsTheSourceIn() {
        SqlScript script = new SqlScript("""
                -- not this; nor that
                SET a = 1; SET b = 'x;y';

                INSERT INTO t
                SELECT * FROM SRC.t WHERE SRCX = 1;
                COMMIT;""");
        assertThat(script.statements("shop$1"))
                .containsExactly(
                        "SET a = 1", "SET b = 'x;y'", "INSERT INTO t\nSELECT * FROM shop$1.t WHERE SRCX = 1", "COMMIT");
    }
}
