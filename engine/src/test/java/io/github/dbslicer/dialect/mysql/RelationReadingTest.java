package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RelationReadingTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    @Test
    void readsCompositeAndSelfReferences() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE p (a INT, `b b` VARCHAR(10), PRIMARY KEY (a, `b b`))",
                "CREATE TABLE c (id INT PRIMARY KEY, x INT, y VARCHAR(10), up INT,"
                        + " CONSTRAINT `f k` FOREIGN KEY (X, y) REFERENCES p (A, `b b`) ON DELETE SET NULL,"
                        + " FOREIGN KEY (up) REFERENCES c (id))")) {
            assertThat(fixture.schema().relations().stream().map(Relation::toString))
                    .containsExactlyInAnyOrder("c(x, y) -> p(a, b b)", "c(up) -> c(id)");
            assertThat(fixture.schema().relations()).allMatch(Relation::declared);
        }
    }

    @Test
    void readsReferencesToWhatIsNotUnique() {
        String allowed = DATABASES.server().isMariaDb()
                ? "SET SESSION foreign_key_checks = 1"
                : "SET SESSION restrict_fk_on_non_standard_key = 0";
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                allowed,
                "CREATE TABLE p (id INT PRIMARY KEY, code INT, KEY (code))",
                "CREATE TABLE c (code INT, FOREIGN KEY (code) REFERENCES p (code))")) {
            assertThat(fixture.schema().relations().stream().map(Relation::toString))
                    .containsExactly("c(code) -> p(code)");
        }
    }

    @Test
    void tellsWhatLeadsOutOfTheDatabase() {
        String other = DATABASES.server().newDatabase();
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE " + other + ".p (id INT PRIMARY KEY)",
                "CREATE TABLE c (p_id INT, CONSTRAINT far FOREIGN KEY (p_id) REFERENCES " + other + ".p (id))")) {
            DatabaseSchema schema = fixture.schema();
            assertThat(schema.relations()).isEmpty();
            assertThat(schema.unfollowed())
                    .containsExactly("c(p_id) -> " + other + ".p(id) (far): " + other + ".p is in another database");
            // Else the other database could not be dropped.
            fixture.execute("DROP TABLE c");
        }
    }

    @Test
    void tellsWhatDoesNotExist() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "SET SESSION foreign_key_checks = 0",
                "CREATE TABLE c (p_id INT, CONSTRAINT gone FOREIGN KEY (p_id) REFERENCES p (id))")) {
            assertThat(fixture.schema().relations()).isEmpty();
            assertThat(fixture.schema().unfollowed()).containsExactly("c(p_id) -> p(id) (gone): p does not exist");
        }
    }
}
