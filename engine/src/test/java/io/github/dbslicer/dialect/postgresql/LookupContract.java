package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equality of keys is the server's, as a foreign key between the columns would have it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LookupContract {
    private String database = "";

    abstract PostgresServer server();

    @BeforeAll
    void makeTypes() {
        database = SourceFixture.database(
                server(),
                "CREATE EXTENSION citext",
                "CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
                "CREATE DOMAIN mail AS varchar(20) CHECK (value <> '')",
                "CREATE DOMAIN email AS mail",
                "CREATE TYPE \"Mood\" AS ENUM ('sad', 'it''s, {fine}')",
                "CREATE TYPE point2 AS (x int, y text)");
    }

    /** Columns: type of the column, its values, type of the keys, keys, numbers of the rows found, how many keys none has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int4 | (1),(2),(-2147483648) | int8 | (2),(3000000000),(-2147483648) | 2 3 | 1",
                "int8 | (1),(9223372036854775807) | int2 | (1),(2) | 1 | 1",
                "int2 | (1),(-5) | numeric(9) | (-5) | 2 | 0",
                "oid | (1),(4294967295) | int8 | (4294967295),(4294967296) | 2 | 1",
                "numeric | (1.00),(2.5),('NaN'),(0.1) | numeric | (1.0),(2.50),('NaN'),(7) | 1 2 3 | 1",
                "numeric | (1.00),(2),(0.5) | int4 | (1),(3) | 1 | 1",
                "numeric(9,2) | (0.1),(0.3) | float8 | (0.1),(0.30000000000000004) | 1 | 1",
                "float8 | (0.5),(0.1),('NaN'),('-0'),('Infinity') | float4 | (0.5),(0.1),('NaN'),(0),('Infinity') | 1 3 4 5 | 1",
                "float4 | (0.5),(0.1) | float8 | (0.5),(0.1),(0.10000000149011612) | 1 2 | 1",
                "float8 | (0.1),(2) | numeric | (0.10),(2.00),(3) | 1 2 | 1",
                "text | ('a'),('A'),('a '),('') | text | ('a'),(''),('b') | 1 4 | 1",
                "text | ('a'),('a ') | char(4) | ('a') | 1 | 0",
                "char(4) | ('a'),('b') | char(2) | ('a'),('c') | 1 | 1",
                "char(4) | ('a'),('b') | text | ('a  '),('b') | 1 2 | 0",
                "varchar(9) | ('a'),('NULL'),('{},\"\\''x') | text | ('NULL'),('{},\"\\''x') | 2 3 | 0",
                "text | (E'a\\tb\\nc\\\\d'),('x') | text | (E'a\\tb\\nc\\\\d') | 1 | 0",
                "name | ('a'),('b') | text | ('a'),('c') | 1 | 1",
                "text | ('a'),('b') | name | ('a'),('c') | 1 | 1",
                "citext | ('Abc'),('x') | citext | ('aBC'),('ABC'),('y') | 1 | 1",
                "citext | ('Abc'),('x') | text | ('abc'),('x') | 2 | 1",
                "text | ('Abc'),('abc') | citext | ('abc') | 2 | 0",
                "text COLLATE nocase | ('Abc'),('x') | text | ('aBC'),('y') | 1 | 1",
                "text | ('Abc'),('abc') | text COLLATE nocase | ('ABC'),('abc') | 2 | 1",
                "text COLLATE \"C\" | ('a'),('b') | text COLLATE nocase | ('a'),('B') | 1 | 1",
                "email | ('a@b'),('c@d') | email | ('a@b') | 1 | 0",
                "email | ('a@b'),('c@d') | varchar(5) | ('c@d') | 2 | 0",
                "\"Mood\" | ('sad'),('it''s, {fine}') | \"Mood\" | ('it''s, {fine}') | 2 | 0",
                "point2 | ('(1,a)'),('(,)') | point2 | ('(1,a)') | 1 | 0",
                "int4[] | ('{1,2}'),('{}'),('[0:1]={1,2}'),('{{1},{2}}'),('{NULL}') | int4[] | ('{1,2}'),('{{1},{2}}'),('{NULL}') | 1 4 5 | 0",
                "text[] | ('{a,\"b c\"}'),('{NULL,\"NULL\"}') | text[] | ('{NULL,\"NULL\"}') | 2 | 0",
                "int4range | ('[1,5)'),('empty') | int4range | ('[1,4]'),('empty') | 1 2 | 0",
                "uuid | ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11') | uuid | ('A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11') | 1 | 0",
                "uuid | ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11') | text | ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11') | 1 | 0",
                "text | ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'),('x') | uuid | ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11') | 1 | 0",
                "bytea | ('\\x00ff5c'),('') | bytea | ('\\x00ff5c'),('') | 1 2 | 0",
                "inet | ('10.0.0.1'),('10.0.0.0/8') | inet | ('10.0.0.1/32') | 1 | 0",
                "inet | ('10.0.0.1'),('10.0.0.0/8') | cidr | ('10.0.0.0/8') | 2 | 0",
                "bool | (true),(false) | bool | (true) | 1 | 0",
                "bit(5) | (B'10101'),(B'00000') | bit(5) | (B'10101') | 1 | 0",
                "varbit | (B'101'),(B'1') | varbit | (B'101') | 1 | 0",
                "date | ('0044-03-15 BC'),('infinity') | date | ('0044-03-15 BC'),('infinity') | 1 2 | 0",
                "timestamptz | ('2020-01-01 00:00+02') | timestamptz(3) | ('2019-12-31 22:00Z') | 1 | 0",
                "timestamp | ('2020-01-01'),('2020-01-02') | date | ('2020-01-02') | 2 | 0",
                "interval | ('1 day'),('1 mon') | interval | ('24:00'),('30 days') | 1 2 | 0",
                "jsonb | ('{\"a\": 1}'),('1.0') | jsonb | ('{\"a\":1}'),('1') | 1 2 | 0",
                "money | (1.5) | money | (1.5) | 1 | 0",
                "\"char\" | ('a'),('\"') | \"char\" | ('\"') | 2 | 0",
                "tsvector | ('a b') | tsvector | ('b a') | 1 | 0",
                "macaddr | ('08:00:2b:01:02:03') | macaddr | ('08-00-2b-01-02-03') | 1 | 0",
                "pg_lsn | ('16/B374D848') | pg_lsn | ('16/B374D848') | 1 | 0",
            })
    void findsWhatTheServerHoldsEqual(
            String type, String values, String keyType, String keys, String found, long missing) {
        server().execute(
                        database,
                        "DROP TABLE IF EXISTS t, u, k",
                        "CREATE TABLE t (n int GENERATED ALWAYS AS IDENTITY, v " + type + ")",
                        "INSERT INTO t (v) VALUES " + values,
                        "CREATE TABLE u AS TABLE t",
                        "CREATE INDEX ON t (v)",
                        "CREATE TABLE k (v " + keyType + ")",
                        "INSERT INTO k VALUES " + keys);
        try (SourceFixture source = SourceFixture.open(SourceFixture.config(server(), database))) {
            for (String table : List.of("t", "u")) {
                Lookup lookup = source.lookup(table, "v", "k", "v");
                assertThat(source.found(lookup, table, "n")).as(table).containsExactly(found.split(" "));
                assertThat(source.missing(lookup, table)).as(table).isEqualTo(missing);
            }
        }
    }
}
