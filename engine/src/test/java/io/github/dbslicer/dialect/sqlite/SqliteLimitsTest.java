package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaScope;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as large as they come. */
class SqliteLimitsTest {
    private static final int MAX_COLUMNS = 2_000;

    @TempDir
    Path folder;

    private TestFile source;
    private TestFile target;

    @BeforeEach
    void nameFiles() {
        source = new TestFile(folder.resolve("source.db"));
        target = new TestFile(folder.resolve("target.db"));
    }

    @Test
    void blobsAndTextsOf64MegabytesArrive() throws SQLException {
        source.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v)",
                "INSERT INTO t VALUES (1, randomblob(67108864)), (2, replace(hex(zeroblob(16777216)), '00', 'é')), (3, 'small')");
        Copying.recreate(source, target, SchemaScope.TABLES);
        target.execute("ATTACH '" + source.path() + "' AS source");
        String both =
                "SELECT count(*) FROM main.t JOIN source.t AS s USING (id) WHERE typeof(main.t.v) = typeof(s.v) AND main.t.v = s.v";
        assertThat(attached(both)).containsExactly("INTEGER 3");
    }

    private List<String> attached(String query) throws SQLException {
        try (var connection = target.connect();
                var statement = connection.createStatement()) {
            statement.execute("ATTACH '" + source.path() + "' AS source");
            try (var row = statement.executeQuery(query)) {
                row.next();
                return List.of("INTEGER " + row.getLong(1));
            }
        }
    }

    @Test
    void tablesOfAsManyColumnsAsSqliteTakesAreCopied() throws SQLException {
        String columns = names("c");
        String values =
                IntStream.range(0, MAX_COLUMNS).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        source.execute("CREATE TABLE t (" + columns + ")", "INSERT INTO t VALUES (" + values + ")");
        Copying.recreate(source, target, SchemaScope.TABLES);
        assertThat(target.values("SELECT * FROM t"))
                .isEqualTo(source.values("SELECT * FROM t"))
                .hasSize(1);
    }

    private static String names(String prefix) {
        return IntStream.range(0, MAX_COLUMNS).mapToObj(i -> prefix + i).collect(Collectors.joining(", "));
    }
}
