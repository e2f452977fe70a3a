package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Masked keys that references find equal in another spelling or type. */
class MaskedKeysOnPostgresTest {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    private Scenario scenario;

    @BeforeEach
    void create() {
        scenario = new Scenario(new PostgresTestDatabases(SERVER.server()));
    }

    private List<String> target(String query) {
        return scenario.target().query(query);
    }

    @Test
    void referencesInAnotherSpellingOrTypeStayWhole() {
        scenario.tables(
                        "CREATE EXTENSION citext",
                        "CREATE DOMAIN code AS varchar(60)",
                        "CREATE TABLE parent (id int PRIMARY KEY, mail citext UNIQUE, padded char(60) UNIQUE, token uuid UNIQUE,"
                                + " price numeric(12,1) UNIQUE)",
                        "CREATE TABLE child (id int PRIMARY KEY, parent bigint, mail text, again citext, padded code, token text,"
                                + " price numeric(14,2))")
                .rows(
                        "INSERT INTO parent VALUES (5, 'Ann@X', 'p1', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 5.0),"
                                + " (70, 'bob@x', 'p2 ', 'b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 7.0)",
                        "INSERT INTO child VALUES (1, 5, 'ANN@x', 'aNN@x', 'p1', 'A0EEBC999C0B4EF8BB6D6BB9BD380A11', 5.00),"
                                + " (2, 70, 'Bob@x', 'BOB@X', 'p2   ', '{b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}', 7.00)");
        scenario.cutMasked("""
                rules: {full: {where: 1 = 1}}
                tables:
                  child: {rule: full}
                  parent:
                    rule: upon_request
                    mask:
                      id: {encrypt: integer}
                      mail: {fake: internet.email, unique: true}
                      padded: {fake: internet.email, unique: true}
                      token: {encrypt: uuid}
                      price: {encrypt: integer, digits: 9}
                relations:
                  - {from: "child(parent)", to: "parent(id)"}
                  - {from: "child(mail)", to: "parent(mail)"}
                  - {from: "child(again)", to: "parent(mail)"}
                  - {from: "child(padded)", to: "parent(padded)"}
                  - {from: "child(token)", to: "parent(token)"}
                  - {from: "child(price)", to: "parent(price)"}
                """);
        assertThat(
                        target(
                                "SELECT count(*) FROM child c JOIN parent p ON p.id = c.parent AND p.mail::text = c.mail"
                                        + " AND p.mail = c.again AND p.padded = c.padded::text::bpchar AND p.token::text = c.token AND p.price = c.price"))
                .containsExactly("2");
        assertThat(target(
                        "SELECT count(*) FROM parent WHERE id IN (5, 70) OR mail IN ('ann@x', 'bob@x') OR padded IN ('p1', 'p2')"
                                + " OR token::text LIKE '%9c0b-4ef8-bb6d-6bb9bd380a11' OR price < 8"))
                .containsExactly("0");
    }

    @Test
    void aCollationThatHoldsDifferentBytesEqualIsRefusedBeforehand() {
        scenario.tables(
                "CREATE COLLATION alike (provider = icu, locale = 'und-u-ks-level1', deterministic = false)",
                "CREATE TABLE parent (name text COLLATE alike PRIMARY KEY)",
                "CREATE TABLE child (id int PRIMARY KEY, name text COLLATE alike REFERENCES parent)");
        assertThat(scenario.fail("""
                        rules: {full: {where: 1 = 1}}
                        tables: {child: {rule: full}, parent: {rule: upon_request, mask: {name: {encrypt: letters}}}}
                        """))
                .hasMessageContaining("The mask on public.parent.name cannot keep references to it whole");
    }
}
