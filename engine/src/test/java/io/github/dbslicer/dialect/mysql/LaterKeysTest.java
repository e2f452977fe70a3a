package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RunPhase;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Indexes and foreign keys that are made once the rows are there leave the tables as they would be without that. */
class LaterKeysTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String[] TABLES = {
        "SET foreign_key_checks = 0",
        "CREATE TABLE plain (id INT PRIMARY KEY, z INT, a VARCHAR(20) DEFAULT 'KEY (x), `y`' COMMENT 'CONSTRAINT `c`, FOREIGN KEY',"
                + " KEY z (z), UNIQUE KEY u_null (z, a), KEY a (a(5), z DESC) COMMENT 'it''s, a (key', UNIQUE KEY u (id, z),"
                + " KEY ignored (a) IGNORED, CONSTRAINT self FOREIGN KEY (z) REFERENCES plain (id) ON DELETE SET NULL,"
                + " CONSTRAINT chk CHECK (id > 0 AND a <> 'x), ('))",
        "CREATE TABLE counting (a INT NOT NULL, n INT NOT NULL AUTO_INCREMENT, KEY a (a), KEY n (n))",
        "CREATE TABLE unique_counting (a INT NOT NULL, n INT NOT NULL AUTO_INCREMENT, KEY a (a), UNIQUE KEY (n, a))",
        "CREATE TABLE words (id INT PRIMARY KEY, t TEXT, v INT, FULLTEXT KEY f (t), KEY v (v))",
        "CREATE TABLE places (id INT PRIMARY KEY, v INT, p POINT NOT NULL, KEY v (v), SPATIAL KEY p (p), KEY w (v, id))",
        "CREATE TABLE parted (id INT PRIMARY KEY, v INT, KEY v (v)) PARTITION BY HASH (id) PARTITIONS 2",
        "CREATE TABLE kept (id INT PRIMARY KEY, v INT, KEY v (v)) WITH SYSTEM VERSIONING",
        "CREATE TABLE old (id INT, v INT, KEY v (v)) ENGINE = MyISAM",
        "CREATE TABLE keyless (v INT, w INT GENERATED ALWAYS AS (v + 1) VIRTUAL, KEY w (w))",
        "CREATE TABLE named_by_index (id INT PRIMARY KEY, v INT, KEY v (v))",
        "CREATE TABLE `odd ``child` (id INT PRIMARY KEY, v INT, t TEXT, FULLTEXT KEY (t), CONSTRAINT `odd``` FOREIGN KEY (v)"
                + " REFERENCES named_by_index (v))",
        "CREATE TABLE `tick` (id INT PRIMARY KEY, v INT, CONSTRAINT `ti``ck` FOREIGN KEY (v) REFERENCES plain (id))",
        "CREATE TABLE a (id INT PRIMARY KEY, b INT, CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b (id))",
        "CREATE TABLE b (id INT PRIMARY KEY, a INT, CONSTRAINT b_a FOREIGN KEY (a) REFERENCES a (id))"
    };

    private static final List<String> LATER = List.of("a", "b", "keyless", "plain", "tick", "unique_counting");

    private static SchemaScript script(TargetFixture source) {
        try (MySqlSource from = MySqlSource.open(source.config(), ReadTerms.snapshot(1))) {
            return from.schemaScript(SchemaScope.TABLES);
        }
    }

    private static Map<String, String> shown(TargetFixture fixture) {
        Map<String, String> tables = new TreeMap<>();
        for (String table : fixture.query("SHOW TABLES").lines().toList()) {
            tables.put(table, fixture.query("SHOW CREATE TABLE " + MySqlNames.quote(table)));
        }
        return tables;
    }

    @Test
    void leaveTheTablesAsTheSourceHasThem() {
        TargetFixture source = new TargetFixture(DATABASES.server(), TABLES);
        TargetFixture target = new TargetFixture(DATABASES.server());
        SchemaScript script = script(source);
        assertThat(script.afterRows().stream().filter(LaterKeys::areIndexes).map(Definition::name))
                .containsExactlyElementsOf(LATER);
        assertThat(script.afterRows().stream()
                        .filter(definition -> !LaterKeys.areIndexes(definition))
                        .map(Object::toString))
                .containsExactly(
                        "foreign keys of table a",
                        "foreign keys of table b",
                        "foreign keys of table plain",
                        "foreign keys of table tick");
        try (MySqlTarget to = target.open()) {
            to.recreate(script);
            assertThat(shown(target).get("plain"))
                    .contains("UNIQUE KEY `u_null`", "PRIMARY KEY", "CONSTRAINT `chk` CHECK")
                    .doesNotContain("\n  KEY", "FOREIGN KEY (");
            target.execute("INSERT INTO plain VALUES (1, NULL, 'x'), (2, 1, NULL)");
            to.finish(script.afterRows());
        }
        assertThat(shown(target)).isEqualTo(shown(source));
        assertThat(target.query("SELECT id FROM plain FORCE INDEX (z) WHERE z = 1"))
                .isEqualTo("2");
        target.execute("SET foreign_key_checks = 1", "DELETE FROM plain WHERE id = 1");
        assertThat(target.query("SELECT id, z FROM plain")).isEqualTo("2|null");
    }

    @Test
    void areNotMadeAgainByARunThatGoesOn() {
        TargetFixture source = new TargetFixture(DATABASES.server(), TABLES);
        TargetFixture target = new TargetFixture(DATABASES.server());
        SchemaScript script = script(source);
        try (MySqlTarget to = target.open()) {
            to.begin(Map.of());
            to.recreate(script);
            to.complete(Map.of());
            // As far as a run came that was killed.
            for (Definition made :
                    List.of(script.afterRows().get(0), script.afterRows().get(6))) {
                target.execute(made.sql());
            }
        }
        try (MySqlTarget to = target.open()) {
            assertThat(to.unfinished()).isPresent();
            to.resume(RunPhase.FINISHING, List.of(), List.of(), script.afterRows());
            to.finish(script.afterRows());
        }
        assertThat(shown(target)).isEqualTo(shown(source));
    }
}
