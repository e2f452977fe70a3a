package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.sample.ShopDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCheckTest {
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void countsRowsThatNameNoRow() throws SQLException {
        execute(
                "CREATE TABLE p (a, b, PRIMARY KEY (b, a))",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, x, y, up REFERENCES c, FOREIGN KEY (x, y) REFERENCES p)",
                "INSERT INTO p VALUES ('a', 'b')",
                "INSERT INTO c VALUES (1, 'b', 'a', NULL), (2, 'a', 'b', 1), (3, 'b', NULL, 3), (4, 'b', 'b', 9)");
        ReferenceCheck.Findings findings = new ReferenceCheck(connection, ShopDialect.SQLITE).check(List.of());
        assertThat(findings.lines())
                .containsExactly(
                        "2 references checked, 2 dangling (by SQL of its own, over 6 values).",
                        "  c(x, y) -> p(b, a): 2 rows",
                        "  c(up) -> c(id): 1 row");
    }

    @Test
    void checksThoseRowsOfAnAddedRelationThatItIsMeantFor(@TempDir Path folder) throws SQLException, IOException {
        execute(
                "CREATE TABLE \"the orders\" (id INTEGER PRIMARY KEY)",
                "CREATE TABLE log (entity, entity_id)",
                "INSERT INTO \"the orders\" VALUES (1)",
                "INSERT INTO log VALUES ('order', 1), ('order', NULL), ('customer', 7)");
        Path file = Files.writeString(folder.resolve("schema.yml"), """
                tables:
                  log: {rule: full}
                relations:
                  - {from: "log(entity_id)", to: "the orders(id)", where: "entity = 'order'"}
                """);
        List<RulesFile.RelationEntry> relations = RulesReader.read(file).relations();
        assertThat(new ReferenceCheck(connection, ShopDialect.SQLITE)
                        .check(relations)
                        .lines())
                .containsExactly("1 reference checked, 0 dangling (by SQL of its own, over 1 value).");
        execute("UPDATE log SET entity = 'order'");
        assertThat(new ReferenceCheck(connection, ShopDialect.SQLITE)
                        .check(relations)
                        .dangling())
                .isEqualTo(1);
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
