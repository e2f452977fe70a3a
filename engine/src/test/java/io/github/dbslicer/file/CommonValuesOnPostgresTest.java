package io.github.dbslicer.file;

import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommonValuesOnPostgresTest extends CommonValuesContract {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    @Override
    TestDatabases databases() {
        return new PostgresTestDatabases(SERVER.server());
    }

    /** Sessions that read have a zone whose offsets have minutes, and had seconds once. */
    @Override
    List<String> before() {
        return List.of(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''Asia/Kolkata''', current_database()); END $$",
                "SET timezone = 'UTC'",
                "CREATE TYPE mood AS ENUM ('fine, \"so\"', 'bad')",
                "CREATE TYPE pair AS (a int, b text)",
                "CREATE DOMAIN truth AS boolean",
                "CREATE DOMAIN price AS numeric(6,2) CHECK (VALUE >= 0)",
                "CREATE DOMAIN cheap AS price CHECK (VALUE < 10)",
                "CREATE DOMAIN since AS timestamptz(0)",
                "CREATE DOMAIN blob AS bytea");
    }

    @Override
    List<TypeCase> cases() {
        return List.of(
                TypeCase.of("boolean", "true", "true", "integer 1", "false", "false", "integer 0"),
                TypeCase.of("truth", "true", "true", "integer 1"),
                TypeCase.of("smallint", "-32768", "-32768", "integer -32768"),
                TypeCase.of(
                        "bigint",
                        "-9223372036854775808",
                        "-9223372036854775808",
                        "integer -9223372036854775808",
                        "9223372036854775807",
                        "9223372036854775807",
                        "integer 9223372036854775807"),
                TypeCase.of("oid", "4294967295", "4294967295", "integer 4294967295"),
                TypeCase.of(
                        "numeric",
                        "'NaN'",
                        "NaN",
                        "text 'NaN'",
                        "'-Infinity'",
                        "-Infinity",
                        "text '-Infinity'",
                        "1e20",
                        "100000000000000000000",
                        "text '100000000000000000000'",
                        "1.10",
                        "1.10",
                        "text '1.10'"),
                TypeCase.of("numeric(5,0)", "99999", "99999", "integer 99999", "'NaN'", "NaN", "text 'NaN'"),
                TypeCase.of("numeric(3,-2)", "12345", "12300", "integer 12300"),
                TypeCase.of("numeric(2,4)", "0.0012", "0.0012", "text '0.0012'"),
                TypeCase.of("cheap", "1.5", "1.50", "text '1.50'"),
                TypeCase.of(
                        "real",
                        "0.1",
                        "0.1",
                        "real 0.10000000149011612",
                        "'NaN'",
                        "NaN",
                        "text 'NaN'",
                        "'-Infinity'",
                        "-Infinity",
                        "real -Infinity"),
                TypeCase.of(
                        "double precision",
                        "0.1",
                        "0.1",
                        "real 0.1",
                        "5e-324",
                        "5e-324",
                        "real 4.9E-324",
                        "1.7976931348623157e308",
                        "1.7976931348623157e+308",
                        "real 1.7976931348623157E308",
                        "'Infinity'",
                        "Infinity",
                        "real Infinity"),
                TypeCase.of("money", "1234.5", "'$1,234.50'", "text '$1,234.50'"),
                TypeCase.of("char(4)", "'ab'", "'ab  '", "text 'ab  '"),
                TypeCase.of(
                        "text",
                        "''",
                        "''",
                        "text ''",
                        "E'a\\tb\\nc\\\\d\\x01\\be'",
                        "'a\tb\nc\\d\u0001\be'",
                        "text 'a\tb\nc\\d\u0001\be'",
                        "U&'\\+01F600'",
                        "\ud83d\ude00",
                        "text '\ud83d\ude00'",
                        "'\\N'",
                        "\\N",
                        "text '\\N'",
                        "'\\.'",
                        "'\\.'",
                        "text '\\.'"),
                TypeCase.of("bytea", "'\\x00ff5c'", "\\x00ff5c", "blob X'00FF5C'", "''", "\\x", "blob X''"),
                TypeCase.of("blob", "'\\x5c78'", "\\x5c78", "blob X'5C78'"),
                TypeCase.of(
                        "mood",
                        "'fine, \"so\"'",
                        "'fine, \"so\"'",
                        "text 'fine, \"so\"'",
                        "'bad'",
                        "bad",
                        "text 'bad'"),
                TypeCase.of(
                        "uuid",
                        "'{01234567-89AB-CDEF-0123-456789abcdef}'",
                        "01234567-89ab-cdef-0123-456789abcdef",
                        "text '01234567-89ab-cdef-0123-456789abcdef'"),
                TypeCase.of("json", "'{\"a\" :1}'", "'{\"a\" :1}'", "text '{\"a\" :1}'"),
                TypeCase.of("jsonb", "'{\"a\" :\"\\\\\"}'", "'{\"a\": \"\\\\\"}'", "text '{\"a\": \"\\\\\"}'"),
                TypeCase.of(
                        "xml",
                        "'<?xml version=\"1.0\"?><a>,</a>'::xml",
                        "'<?xml version=\"1.0\"?><a>,</a>'",
                        "text '<?xml version=\"1.0\"?><a>,</a>'"),
                TypeCase.of(
                        "date",
                        "'2024-02-29'",
                        "2024-02-29",
                        "text '2024-02-29'",
                        "'-infinity'",
                        "-infinity",
                        "text '-infinity'",
                        "'0044-03-15 BC'",
                        "0044-03-15 BC",
                        "text '0044-03-15 BC'",
                        "'5874897-12-31'",
                        "5874897-12-31",
                        "text '5874897-12-31'"),
                TypeCase.of(
                        "time",
                        "'23:59:59.120'",
                        "23:59:59.12",
                        "text '23:59:59.12'",
                        "'24:00'",
                        "24:00:00",
                        "text '24:00:00'"),
                TypeCase.of("timetz", "'12:00+05:30'", "12:00:00+05:30", "text '12:00:00+05:30'"),
                TypeCase.of(
                        "timestamp",
                        "'2024-02-29 12:00:00.5'",
                        "2024-02-29 12:00:00.5",
                        "text '2024-02-29 12:00:00.5'"),
                TypeCase.of(
                        "timestamptz",
                        "'2024-03-01 00:00:00.25+00'",
                        "2024-03-01 00:00:00.25",
                        "text '2024-03-01 00:00:00.25'",
                        "'1850-01-01 00:00:00+00'",
                        "1850-01-01 00:00:00",
                        "text '1850-01-01 00:00:00'",
                        "'infinity'",
                        "infinity",
                        "text 'infinity'",
                        "'0044-03-15 01:02:03+00 BC'",
                        "0044-03-15 01:02:03 BC",
                        "text '0044-03-15 01:02:03 BC'",
                        "'0001-01-01 00:00:00+00'",
                        "0001-01-01 00:00:00",
                        "text '0001-01-01 00:00:00'",
                        "'0001-12-31 23:59:59.999999+00 BC'",
                        "0001-12-31 23:59:59.999999 BC",
                        "text '0001-12-31 23:59:59.999999 BC'",
                        "'294276-12-31 00:00:00+00'",
                        "294276-12-31 00:00:00",
                        "text '294276-12-31 00:00:00'"),
                TypeCase.of("since", "'2024-03-01 00:00:00+00'", "2024-03-01 00:00:00", "text '2024-03-01 00:00:00'"),
                TypeCase.of(
                        "interval",
                        "'1 mon -2 days 03:00'",
                        "1 mon -2 days +03:00:00",
                        "text '1 mon -2 days +03:00:00'"),
                TypeCase.of(
                        "text[]",
                        "ARRAY['a,b', NULL, '\"']",
                        "'{\"a,b\",NULL,\"\\\"\"}'",
                        "text '{\"a,b\",NULL,\"\\\"\"}'"),
                TypeCase.of("pair", "ROW(1, 'x y')", "'(1,\"x y\")'", "text '(1,\"x y\")'"),
                TypeCase.of("int4range", "'[1,5)'", "'[1,5)'", "text '[1,5)'"),
                TypeCase.of("inet", "'::1/64'", "::1/64", "text '::1/64'"),
                TypeCase.of("bit varying(9)", "B'0101'", "0101", "text '0101'"),
                TypeCase.of("point", "'(1,2)'", "'(1,2)'", "text '(1,2)'"));
    }
}
