package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeFitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int(11)|int",
                "int|bigint",
                "int unsigned|bigint",
                "tinyint(1)|tinyint(4)",
                "int(10) unsigned zerofill|int unsigned",
                "decimal(10,2)|decimal(12,4)",
                "decimal(10,2) unsigned|decimal(10,2)",
                "float|double",
                "float(7,4)|float(7,4)",
                "bit(3)|bit(8)",
                "varchar(10)|varchar(20)",
                "char(10)|varchar(10)",
                "char(10)|char(11)",
                "varchar(10) /*M!100301 COMPRESSED*/|varchar(10)",
                "text|longtext",
                "varchar(255)|text",
                "blob|mediumblob",
                "binary(16)|varbinary(16)",
                "varbinary(200)|tinyblob",
                "enum('a','b')|enum('a','b','c')",
                "set('a''s','b,c')|set('a''s','b,c')",
                "datetime|datetime(6)",
                "time(3)|time(6)",
                "timestamp(6)|timestamp(6)",
                "year(4)|year",
                "point|geometry",
                "geometrycollection|geomcollection",
                "json|json",
                "uuid|uuid",
            })
    void takesEveryValue(String source, String target) {
        assertThat(fits(source, target)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bigint|int",
                "int|int unsigned",
                "bigint unsigned|bigint",
                "int|decimal(20,0)",
                "int|varchar(20)",
                "decimal(10,2)|decimal(10,1)",
                "decimal(10,2)|decimal(10,3)",
                "decimal(10,2)|double",
                "double|float",
                "float(7,4)|double",
                "float|float(7,4)",
                "bit(8)|bit(3)",
                "bit(8)|int",
                "varchar(20)|varchar(10)",
                "varchar(10)|char(10)",
                "varchar(256)|tinytext",
                "longtext|text",
                "text|varchar(20000)",
                "blob|text",
                "text|blob",
                "varbinary(10)|varbinary(9)",
                "binary(10)|binary(11)",
                "varbinary(10)|binary(10)",
                "enum('a','b')|enum('b','a')",
                "enum('a','b')|enum('a','b''')",
                "enum('a','b')|varchar(10)",
                "set('a','b')|set('a')",
                "datetime(6)|datetime",
                "datetime(6)|datetime(3)",
                "time(6)|time",
                "date|datetime",
                "timestamp|datetime",
                "datetime|timestamp",
                "geometry|point",
                "longtext|json",
                "json|text",
                "inet4|inet6",
                "uuid|varchar(36)",
            })
    void mayLoseSomething(String source, String target) {
        assertThat(fits(source, target)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "latin1,utf8mb4,true",
        "latin1,latin1,true",
        "utf8,utf8mb3,true",
        "utf8mb3,utf8mb4,true",
        "ucs2,utf8mb3,true",
        "ascii,utf8mb3,true",
        "utf16,utf8mb4,true",
        "utf8mb4,utf8mb3,false",
        "utf8mb4,latin1,false",
        "latin1,latin2,false",
        // Several of its bytes become one character, without a warning.
        "tis620,utf8mb4,false",
        "armscii8,utf8mb4,false",
    })
    void characterSets(String source, String target, boolean fits) {
        assertThat(TypeFit.lossless(column("varchar(10)", source), column("varchar(10)", target)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"utf8mb4,true", "latin1,false"})
    void jsonOfMySqlFitsInTheLongTextThatMariaDbCallsJson(String charset, boolean fits) {
        assertThat(TypeFit.lossless(column("json", ""), column("longtext", charset)))
                .isEqualTo(fits);
    }

    private static boolean fits(String source, String target) {
        return TypeFit.lossless(column(source, ""), column(target, ""));
    }

    private static Column column(String type, String charset) {
        return new Column("c", type, MySqlTypes.kind(type), charset, true, false);
    }
}
