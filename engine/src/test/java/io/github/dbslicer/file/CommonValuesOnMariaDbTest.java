package io.github.dbslicer.file;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommonValuesOnMariaDbTest extends CommonValuesContract {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @Override
    TestDatabases databases() {
        return new MySqlTestDatabases(SERVER.server());
    }

    @Override
    List<String> before() {
        return List.of("SET time_zone = '+02:00', sql_mode = 'ALLOW_INVALID_DATES'");
    }

    @Override
    List<TypeCase> cases() {
        return List.of(
                TypeCase.of("tinyint(1)", "1", "1", "integer 1", "-128", "-128", "integer -128"),
                TypeCase.of("tinyint unsigned", "255", "255", "integer 255"),
                TypeCase.of("int(9) unsigned zerofill", "42", "42", "integer 42", "0", "0", "integer 0"),
                TypeCase.of(
                        "bigint",
                        "-9223372036854775808",
                        "-9223372036854775808",
                        "integer -9223372036854775808",
                        "9223372036854775807",
                        "9223372036854775807",
                        "integer 9223372036854775807"),
                TypeCase.of(
                        "bigint unsigned",
                        "9223372036854775807",
                        "9223372036854775807",
                        "integer 9223372036854775807",
                        "9223372036854775808",
                        "9223372036854775808",
                        "blob X'39323233333732303336383534373735383038'",
                        "18446744073709551615",
                        "18446744073709551615",
                        "blob X'3138343436373434303733373039353531363135'"),
                TypeCase.of("bit(1)", "1", "1", "integer 1"),
                TypeCase.of(
                        "bit(64)",
                        "5",
                        "5",
                        "integer 5",
                        "18446744073709551615",
                        "18446744073709551615",
                        "blob X'3138343436373434303733373039353531363135'"),
                TypeCase.of("year", "2155", "2155", "integer 2155", "0", "0", "integer 0"),
                TypeCase.of(
                        "decimal(18,0)", "-999999999999999999", "-999999999999999999", "integer -999999999999999999"),
                TypeCase.of(
                        "decimal(19,0)", "9999999999999999999", "9999999999999999999", "text '9999999999999999999'"),
                TypeCase.of("decimal(10,2)", "12.5", "12.50", "text '12.50'", "-0.1", "-0.10", "text '-0.10'"),
                TypeCase.of("decimal(10,2) zerofill", "12.5", "12.50", "text '12.50'"),
                TypeCase.of(
                        "decimal(65,30)",
                        "99999999999999999999999999999999999.999999999999999999999999999999",
                        "99999999999999999999999999999999999.999999999999999999999999999999",
                        "text '99999999999999999999999999999999999.999999999999999999999999999999'"),
                TypeCase.of(
                        "float",
                        "0.1",
                        "0.1",
                        "real 0.10000000149011612",
                        "16777216",
                        "1.6777216E7",
                        "real 1.6777216E7",
                        "3.4028234e38",
                        "3.4028235E38",
                        "real 3.4028234663852886E38"),
                TypeCase.of(
                        "double",
                        "0.1",
                        "0.1",
                        "real 0.1",
                        "1.7976931348623157e308",
                        "1.7976931348623157e308",
                        "real 1.7976931348623157E308",
                        "4.9e-324",
                        "5e-324",
                        "real 4.9E-324",
                        "3",
                        "3",
                        "real 3.0"),
                TypeCase.of("char(9)", "'ab '", "ab", "text 'ab'"),
                TypeCase.of(
                        "varchar(99) character set latin1",
                        "x'e45c22812c80'",
                        "'\u00e4\\\"\u0081,\u20ac'",
                        "text '\u00e4\\\"\u0081,\u20ac'"),
                TypeCase.of(
                        "varchar(9) character set ucs2",
                        "_utf8mb4'\u00e9\u20ac'",
                        "\u00e9\u20ac",
                        "text '\u00e9\u20ac'"),
                TypeCase.of("varchar(9) character set sjis", "x'8a5c8163'", "\u6d6c\u2026", "text '\u6d6c\u2026'"),
                TypeCase.of("varchar(9) character set hp8", "x'41a1'", "A\u00c0", "text 'A\u00c0'"),
                TypeCase.of(
                        "longtext character set utf8mb4",
                        "''",
                        "''",
                        "text ''",
                        "_utf8mb4'\ud83d\ude00'",
                        "\ud83d\ude00",
                        "text '\ud83d\ude00'",
                        "'a\\r\\nb,\"'",
                        "'a\r\nb,\"'",
                        "text 'a\r\nb,\"'",
                        "'NULL'",
                        "NULL",
                        "text 'NULL'",
                        "' x'",
                        "' x'",
                        "text ' x'",
                        "'\\\\.'",
                        "'\\.'",
                        "text '\\.'"),
                TypeCase.of("enum('','a','b') character set utf16", "'a'", "a", "text 'a'", "''", "''", "text ''"),
                TypeCase.of("set('a','b')", "'a,b'", "'a,b'", "text 'a,b'", "''", "''", "text ''"),
                TypeCase.of("binary(3)", "'a'", "\\x610000", "blob X'610000'"),
                TypeCase.of("longblob", "x'00ff5c22'", "\\x00ff5c22", "blob X'00FF5C22'", "''", "\\x", "blob X''"),
                TypeCase.of("json", "'{\"a\": [1, \"x\"]}'", "'{\"a\": [1, \"x\"]}'", "text '{\"a\": [1, \"x\"]}'"),
                TypeCase.of(
                        "uuid",
                        "'01234567-89AB-4DEF-8123-456789abcdef'",
                        "01234567-89ab-4def-8123-456789abcdef",
                        "text '01234567-89ab-4def-8123-456789abcdef'"),
                TypeCase.of("inet6", "'::1'", "::1", "text '::1'"),
                TypeCase.of(
                        "date",
                        "'2024-02-29'",
                        "2024-02-29",
                        "text '2024-02-29'",
                        "'0000-00-00'",
                        "0000-00-00",
                        "text '0000-00-00'"),
                TypeCase.of(
                        "time(6)",
                        "'-838:59:59.5'",
                        "-838:59:59.5",
                        "text '-838:59:59.5'",
                        "'12:00:00'",
                        "12:00:00",
                        "text '12:00:00'"),
                TypeCase.of(
                        "datetime(6)",
                        "'9999-12-31 23:59:59.999999'",
                        "9999-12-31 23:59:59.999999",
                        "text '9999-12-31 23:59:59.999999'",
                        "'2024-01-01'",
                        "2024-01-01 00:00:00",
                        "text '2024-01-01 00:00:00'",
                        "'2024-02-31 10:20:30.120'",
                        "2024-02-31 10:20:30.12",
                        "text '2024-02-31 10:20:30.12'"),
                TypeCase.of(
                        "timestamp(3) null",
                        "'2024-07-01 12:00:00.250'",
                        "2024-07-01 10:00:00.25",
                        "text '2024-07-01 10:00:00.25'",
                        "0",
                        "0000-00-00 00:00:00",
                        "text '0000-00-00 00:00:00'"),
                TypeCase.of(
                        "point",
                        "ST_GeomFromText('POINT(1 2)', 4326)",
                        "\\xe61000000101000000000000000000f03f0000000000000040",
                        "blob X'E61000000101000000000000000000F03F0000000000000040'"));
    }
}
