package io.github.dbslicer.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.UniqueKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How any dialect reads definitions, makes them anew and looks after a target. */
abstract class TargetContract extends DialectContract {
    private static final String[] SHAPES = {
        "CREATE TABLE p (a INTEGER NOT NULL, b VARCHAR(20) NOT NULL, code INTEGER, PRIMARY KEY (a, b), UNIQUE (code))",
        "CREATE TABLE c (id INTEGER NOT NULL PRIMARY KEY, pa INTEGER, pb VARCHAR(20), code INTEGER, c_id INTEGER,"
                + " FOREIGN KEY (pa, pb) REFERENCES p (a, b), FOREIGN KEY (code) REFERENCES p (code),"
                + " FOREIGN KEY (c_id) REFERENCES c (id))",
        "CREATE INDEX c_pair ON c (pb, id)",
        "CREATE TABLE keyless (v INTEGER)"
    };

    private DatabaseSchema schema(ConnectionConfig config) {
        try (SourceDatabase source = dialect(config).openSource(config, ReadTerms.snapshot(4))) {
            return source.schema();
        }
    }

    private static Set<String> relations(DatabaseSchema schema) {
        return schema.relations().stream().map(Relation::toString).collect(Collectors.toSet());
    }

    @Test
    void readsKeysIndexesAndRelations() {
        DatabaseSchema schema = schema(database(SHAPES));
        assertThat(schema.tables())
                .extracting(Table::toString)
                .containsExactly(label("c"), label("keyless"), label("p"));
        Table parent = table(schema, "p");
        assertThat(parent.primaryKey().map(UniqueKey::columns)).hasValue(List.of("a", "b"));
        assertThat(parent.uniqueKeys()).extracting(UniqueKey::columns).containsExactly(List.of("code"));
        assertThat(parent.column("code").nullable()).isTrue();
        assertThat(parent.column("b").nullable()).isFalse();
        assertThat(table(schema, "c").indexed(List.of("id", "pb"))).isTrue();
        assertThat(table(schema, "keyless").keyless()).isTrue();
        assertThat(relations(schema))
                .containsExactlyInAnyOrder(
                        label("c") + "(pa, pb) -> " + label("p") + "(a, b)",
                        label("c") + "(code) -> " + label("p") + "(code)",
                        label("c") + "(c_id) -> " + label("c") + "(id)");
        assertThat(schema.relations()).allMatch(Relation::declared);
    }

    @Test
    void makesTheSourcesTablesAnewWhateverWasThere() {
        ConnectionConfig source = database(SHAPES);
        ConnectionConfig config = database(
                "CREATE TABLE keyless (other VARCHAR(3))",
                "CREATE TABLE old (id INTEGER NOT NULL PRIMARY KEY, old_id INTEGER, FOREIGN KEY (old_id) REFERENCES old (id))",
                "CREATE TABLE p (id INTEGER NOT NULL PRIMARY KEY, old_id INTEGER, FOREIGN KEY (old_id) REFERENCES old (id))",
                "INSERT INTO old VALUES (1, 1)",
                "INSERT INTO p VALUES (1, 1)",
                "CREATE VIEW v AS SELECT id FROM old");
        for (int round = 0; round < 2; round++) {
            copy(source, config);
            DatabaseSchema made = schema(config);
            DatabaseSchema wanted = schema(source);
            assertThat(relations(made)).isEqualTo(relations(wanted));
            assertThat(made.tables())
                    .extracting(Table::toString)
                    .containsExactly(label("c"), label("keyless"), label("p"));
            assertThat(made.tables()).allSatisfy(table -> {
                assertThat(table.columns()).isEqualTo(wanted.table(table.id()).columns());
                assertThat(table.primaryKey())
                        .isEqualTo(wanted.table(table.id()).primaryKey());
                assertThat(table.uniqueKeys())
                        .isEqualTo(wanted.table(table.id()).uniqueKeys());
                assertThat(table.indexes())
                        .containsExactlyInAnyOrderElementsOf(
                                wanted.table(table.id()).indexes());
            });
        }
    }

    @Test
    void copiesViewsAfterWhatTheyUse() {
        ConnectionConfig source = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE VIEW z AS SELECT id FROM t",
                "CREATE VIEW a AS SELECT id FROM z");
        ConnectionConfig config = databases().newDatabase();
        try (SourceDatabase from = dialect(source).openSource(source, ReadTerms.snapshot(4));
                TargetDatabase target = dialect(config).openTarget(config)) {
            SchemaScript script = from.schemaScript(SchemaScope.OBJECTS);
            assertThat(script.beforeRows())
                    .extracting(SchemaScript.Definition::name)
                    .containsOnlyOnce(label("t"), label("z"), label("a"));
            target.recreate(script);
            target.finish(script.afterRows());
        }
        databases().execute(config, List.of("INSERT INTO t VALUES (5)"));
        assertThat(content(config, "a", "id")).hasSize(1);
    }

    @Test
    void namesTheTablesThatHoldRows() {
        ConnectionConfig config = database(
                "CREATE TABLE a (id INTEGER)",
                "CREATE TABLE " + quote("b c") + " (id INTEGER)",
                "CREATE TABLE d (id INTEGER)",
                "INSERT INTO " + quote("b c") + " VALUES (NULL)",
                "INSERT INTO d VALUES (1)");
        try (TargetDatabase target = dialect(config).openTarget(config)) {
            assertThat(target.tablesWithRows()).containsExactlyInAnyOrder(label("b c"), label("d"));
        }
    }

    @Test
    void emptiesTablesWhateverReferencesThem() {
        ConnectionConfig config = databases().newDatabase();
        databases()
                .execute(
                        config,
                        databases()
                                .create(List.of(
                                        NewTable.of(
                                                "a",
                                                "id INTEGER NOT NULL PRIMARY KEY, b_id INTEGER NOT NULL",
                                                "FOREIGN KEY (b_id) REFERENCES b (id)"),
                                        NewTable.of(
                                                "b",
                                                "id INTEGER NOT NULL PRIMARY KEY, a_id INTEGER NOT NULL",
                                                "FOREIGN KEY (a_id) REFERENCES a (id)"),
                                        NewTable.of(
                                                "kept",
                                                "id INTEGER NOT NULL PRIMARY KEY, a_id INTEGER",
                                                "FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE"))));
        databases()
                .execute(
                        config,
                        List.of(
                                "INSERT INTO a VALUES (1, 1)",
                                "INSERT INTO b VALUES (1, 1)",
                                "INSERT INTO kept VALUES (1, 1)"));
        try (TargetDatabase target = dialect(config).openTarget(config)) {
            DatabaseSchema schema = target.schema();
            target.empty(List.of(table(schema, "a"), table(schema, "b")));
            target.finish(List.of());
        }
        assertThat(content(config, "a", "id")).isEmpty();
        assertThat(content(config, "b", "id")).isEmpty();
        assertThat(content(config, "kept", "id")).hasSize(1);
    }

    @Test
    void findsTargetsThatRowsDoNotFitIn() {
        ConnectionConfig source = database(
                "CREATE TABLE missing (id INTEGER)",
                "CREATE TABLE lacking (id INTEGER, v INTEGER)",
                "CREATE TABLE same (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(5))");
        ConnectionConfig config = database(
                "CREATE TABLE lacking (id INTEGER)",
                "CREATE TABLE same (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(5))");
        try (TargetDatabase target = dialect(config).openTarget(config)) {
            List<String> misfits = target.misfits(schema(source).tables());
            assertThat(misfits)
                    .anyMatch(misfit -> misfit.contains("missing"))
                    .anyMatch(misfit -> misfit.contains("lacking") && misfit.contains("v"))
                    .noneMatch(misfit -> misfit.contains("same"));
        }
    }

    @Test
    void knowsTheSourceItselfHoweverItIsSpelled() {
        ConnectionConfig config = database("CREATE TABLE t (id INTEGER)");
        ConnectionConfig different = database("CREATE TABLE t (id INTEGER)");
        ConnectionConfig respelled = databases().otherSpelling(config);
        try (SourceDatabase source = dialect(config).openSource(config, ReadTerms.snapshot(4))) {
            assertThat(isSame(config, source)).isTrue();
            assertThat(isSame(respelled, source)).isTrue();
            assertThat(isSame(different, source)).isFalse();
        }
    }

    private boolean isSame(ConnectionConfig config, SourceDatabase source) {
        try (TargetDatabase target = dialect(config).openTarget(config)) {
            return target.isSameAs(source);
        }
    }

    @Test
    void changesNothingByLooking() {
        ConnectionConfig config = database("CREATE TABLE t (id INTEGER)", "INSERT INTO t VALUES (1)");
        try (TargetDatabase target = dialect(config).openTarget(config)) {
            assertThat(target.description()).isNotBlank();
            assertThat(target.misfits(target.schema().tables())).isEmpty();
            assertThat(target.tablesWithRows()).containsExactly(label("t"));
        }
        assertThat(content(config, "t", "id")).hasSize(1);
    }

    @Test
    void namesADefinitionThatTheTargetRefuses() {
        ConnectionConfig config = databases().newDatabase();
        SchemaScript script = new SchemaScript(
                List.of(new SchemaScript.Definition("table", "nonsense", "CREATE TABLE nonsense (id INTEGER,,)")),
                List.of(),
                List.of());
        try (TargetDatabase target = dialect(config).openTarget(config)) {
            assertThatThrownBy(() -> target.recreate(script))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_SCHEMA))
                    .hasMessageContaining("nonsense");
            assertThat(target.abandon()).isNotBlank();
        }
    }
}
