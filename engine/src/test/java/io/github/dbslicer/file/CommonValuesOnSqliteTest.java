package io.github.dbslicer.file;

import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class CommonValuesOnSqliteTest extends CommonValuesContract {
    @TempDir
    Path sources;

    @Override
    TestDatabases databases() {
        return new SqliteTestDatabases(sources);
    }

    @Override
    List<TypeCase> cases() {
        String[] values = {
            "9223372036854775807",
            "9223372036854775807",
            "integer 9223372036854775807",
            "1.0",
            "1.0",
            "real 1.0",
            "1e300",
            "1.0E300",
            "real 1.0E300",
            "9e999",
            "Infinity",
            "real Infinity",
            "'1.0'",
            "'1.0'",
            "text '1.0'",
            "''",
            "''",
            "text ''",
            "x'00ff'",
            "\\x00ff",
            "blob X'00FF'",
            "'\\x00ff'",
            "'\\x00ff'",
            "text '\\x00ff'"
        };
        return List.of(
                TypeCase.of("", values),
                TypeCase.of("BLOB", values),
                TypeCase.of("INTEGER", "'7'", "7", "integer 7", "'x'", "'x'", "text 'x'", "7.5", "7.5", "real 7.5"),
                TypeCase.of("VARCHAR(9)", "7", "'7'", "text '7'", "x'61'", "\\x61", "blob X'61'"),
                TypeCase.of("DOUBLE PRECISION", "7", "7.0", "real 7.0", "'x'", "'x'", "text 'x'"),
                TypeCase.of("DECIMAL(5, 2)", "'1.50'", "1.5", "real 1.5", "'1.00'", "1", "integer 1"),
                TypeCase.of("\"odd, type\"", "'1.50'", "1.5", "real 1.5"),
                TypeCase.of("ANY", "'1'", "1", "integer 1"));
    }
}
