package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user may do who has SELECT and nothing else, and what is said to one who lacks it. */
class SourcePrivilegesTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private SourceFixture owner;

    @BeforeEach
    void createUser() {
        owner = new SourceFixture(
                DATABASES.server(),
                "DROP USER IF EXISTS 'reader'@'%', 'reader'@'localhost'",
                "CREATE USER 'reader'@'%' IDENTIFIED BY 'pw'",
                "CREATE USER 'reader'@'localhost' IDENTIFIED BY 'pw'",
                "CREATE TABLE p (id INT PRIMARY KEY, u INT, UNIQUE KEY (u))",
                "CREATE TABLE c (id INT PRIMARY KEY, p_id INT, FOREIGN KEY (p_id) REFERENCES p (id))",
                "CREATE VIEW v AS SELECT id FROM p",
                "INSERT INTO p VALUES (1, 2)",
                "INSERT INTO c VALUES (3, 1)");
    }

    @AfterEach
    void dropUser() {
        owner.execute("DROP USER 'reader'@'%', 'reader'@'localhost'");
        owner.close();
    }

    private void grant(String privilege, String on) {
        owner.execute(
                "GRANT " + privilege + " ON " + on + " TO 'reader'@'%'",
                "GRANT " + privilege + " ON " + on + " TO 'reader'@'localhost'");
    }

    private String table(String name) {
        return owner.database() + "." + name;
    }

    @Test
    void selectIsEnoughForKeysRelationsAndRows() {
        grant("SELECT", table("*"));
        try (SourceFixture reader = owner.as("reader", "pw")) {
            assertThat(reader.table("p").primaryKey()).contains(new UniqueKey("PRIMARY", List.of("id")));
            assertThat(reader.table("p").uniqueKeys()).containsExactly(new UniqueKey("u", List.of("u")));
            assertThat(reader.schema().relations().stream().map(Relation::toString))
                    .containsExactly("c(p_id) -> p(id)");
            assertThat(reader.scan(reader.projection("c"), "1=1")).containsExactly("3 1");
        }
    }

    @Test
    void namesATableThatOnlyAForeignKeyTellsOf() {
        grant("SELECT", table("c"));
        try (SourceFixture reader = owner.as("reader", "pw")) {
            assertThatThrownBy(reader::schema)
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_SCHEMA))
                    .hasMessageContaining("c(p_id) -> p(id)")
                    .hasMessageContaining("GRANT SELECT ON `" + owner.database() + "`.`p`");
        }
    }

    @Test
    void namesTablesOfWhichOnlyColumnsMayBeRead() {
        grant("SELECT", table("c"));
        grant("SELECT (id)", table("p"));
        try (SourceFixture reader = owner.as("reader", "pw")) {
            assertThatThrownBy(reader::schema)
                    .hasMessageContaining("the user may not read the whole of table p. GRANT SELECT");
        }
    }

    @Test
    void namesTablesThatMayBeWrittenOnly() {
        grant("SELECT", table("c"));
        grant("INSERT", table("p"));
        try (SourceFixture reader = owner.as("reader", "pw")) {
            assertThatThrownBy(reader::schema)
                    .hasMessageContaining("the user may not read the whole of table p. GRANT SELECT");
        }
    }

    @Test
    void namesTheViewThatCannotBeRead() {
        grant("SELECT", table("*"));
        try (SourceFixture reader = owner.as("reader", "pw")) {
            assertThatThrownBy(() -> reader.source().schemaScript(SchemaScope.OBJECTS))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_SCHEMA))
                    .hasMessageContaining("view v")
                    .hasMessageContaining("SHOW VIEW")
                    .hasMessageContaining("--copy-schema=tables");
        }
    }

    @Test
    void copiesTheTablesAloneWithSelect() {
        grant("SELECT", table("*"));
        try (SourceFixture reader = owner.as("reader", "pw")) {
            SchemaScript script = reader.source().schemaScript(SchemaScope.TABLES);
            assertThat(script.beforeRows().stream().map(Object::toString)).containsExactly("table c", "table p");
            assertThat(script.notCopied())
                    .contains("view v")
                    .anyMatch(line -> line.startsWith("procedures and functions, if there are any"));
        }
    }

    @Test
    void namesWhatTriggersNeed() {
        grant("SELECT, SHOW VIEW", table("*"));
        try (SourceFixture reader = owner.as("reader", "pw")) {
            assertThatThrownBy(() -> reader.source().schemaScript(SchemaScope.OBJECTS_AND_TRIGGERS))
                    .hasMessageContaining("triggers: the user lacks the privilege TRIGGER")
                    .hasMessageContaining("events: the user lacks the privilege EVENT");
        }
    }

    @Test
    void namesTheRoutineThatCannotBeRead() {
        owner.execute("CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a + 1");
        grant("SELECT, SHOW VIEW, EXECUTE", table("*"));
        try (SourceFixture reader = owner.as("reader", "pw")) {
            assertThatThrownBy(() -> reader.source().schemaScript(SchemaScope.OBJECTS))
                    .hasMessageContaining("function f: the user lacks the privilege SHOW_ROUTINE");
        }
    }
}
