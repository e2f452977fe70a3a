package io.github.dbslicer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExplainOnPostgresTest extends ExplainContract {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    @Override
    TestDatabases databases() {
        return new PostgresTestDatabases(SERVER.server());
    }

    @Test
    void holdsReferencesToKeysAsTheParentDoes() {
        ConnectionConfig source = database(
                "CREATE EXTENSION citext",
                "CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
                "CREATE TABLE p (code text COLLATE ci PRIMARY KEY)",
                "CREATE TABLE q (code text PRIMARY KEY)",
                "CREATE TABLE c (id integer PRIMARY KEY, code text, other citext)",
                "INSERT INTO p VALUES ('abc')",
                "INSERT INTO q VALUES ('def'), ('DEF')",
                "INSERT INTO c VALUES (1, 'ABC', 'DEF')");
        String rules =
                "tables: {c: {rule: full}}\nrelations: [{from: c(code), to: p(code)}, {from: c(other), to: q(code)}]";
        assertThat(words(source, rules, "p", "Abc")).isEqualTo("c 1 by full -code-> p abc");
        assertThat(words(source, rules, "q", "DEF")).isEqualTo("c 1 by full -other-> q DEF");
        assertThat(words(source, rules, "q", "def")).startsWith("q def outside");
    }

    @Test
    void takesKeysOfAllTypes() {
        ConnectionConfig source = database(
                "CREATE SCHEMA \"My Shop\"",
                "CREATE TYPE mood AS ENUM ('good', 'so so')",
                "CREATE TABLE \"My Shop\".t (d date, at timestamptz, u uuid UNIQUE, b bytea UNIQUE, n numeric UNIQUE, f real UNIQUE,"
                        + " e mood UNIQUE, l text UNIQUE, i inet UNIQUE, t boolean UNIQUE, c char(5) UNIQUE, PRIMARY KEY (d, at))",
                "INSERT INTO \"My Shop\".t VALUES ('2024-02-29', '2024-02-29 23:59:59.5+00', '0f8fad5b-d9cb-469f-a165-70867728950e', '\\x00ff',"
                        + " 10.5, 0.1, 'so so', E'tab\\tand \\\\ slash', '10.0.0.1', true, 'ab')");
        String rules = "tables: {My Shop.t: {rule: full}}";
        String row = "t 2024-02-29 2024-02-29 23:59:59.5+00 by full";
        for (String key : new String[] {
            "2024-02-29,2024-02-29 23:59:59.5+00",
            "d=2024-02-29,at=2024-03-01T01:59:59.5+02:00",
            "u=0F8FAD5B-d9cb-469f-a165-70867728950e",
            "b=x'00FF'",
            "n=10.50",
            "f=0.1",
            "e=so so",
            "l=tab\tand \\ slash",
            "i=10.0.0.1",
            "t=t",
            "c=ab"
        }) {
            assertThat(words(source, rules, "My Shop.t", key)).as(key).isEqualTo(row);
        }
        assertThatThrownBy(() -> words(source, rules, "My Shop.t", "i=' OR 1"))
                .hasMessageContaining("is none of its type");
    }
}
