package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which types take the text of others without a loss. */
class TypeFitTest {
    private static final TypeFit TYPES = new TypeFit(Map.of("public.email", "character varying(40)"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smallint | integer",
                "integer | bigint",
                "bigint | numeric",
                "bigint | numeric(19,0)",
                "integer[] | bigint[]",
                "numeric(5,2) | numeric(6,2)",
                "numeric(5,2) | numeric",
                "character varying(5) | character varying(6)",
                "character varying(5) | text",
                "character varying | text",
                "text | character varying",
                "text | public.citext",
                "name | character varying(63)",
                "time(2) with time zone | time with time zone",
                "timestamp(0) without time zone | timestamp(3) without time zone",
                "interval(2) | interval",
                "interval day to second(2) | interval",
                "bit(3) | bit varying(3)",
                "bit varying(3) | bit varying",
                "public.email | text",
                "public.email | character varying(40)",
                "character varying(40) | public.email",
                "\"S\".\"t (3)\" | \"S\".\"t (3)\"",
            })
    void lossless(String source, String target) {
        assertThat(TYPES.lossless(source, target)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | smallint",
                "bigint | numeric(18,0)",
                "integer | numeric(12,2)",
                "integer | real",
                "integer | text",
                "integer | integer[]",
                "real | double precision",
                "numeric | numeric(50,2)",
                "numeric(5,2) | numeric(9,3)",
                "numeric(5,2) | bigint",
                "character varying(5) | character varying(4)",
                "text | character varying(5000)",
                "character(5) | character(6)",
                "character(5) | text",
                "text | character(5)",
                "text | name",
                "timestamp without time zone | timestamp with time zone",
                "timestamp without time zone | timestamp(3) without time zone",
                "date | timestamp without time zone",
                "interval | interval day to second",
                "json | jsonb",
                "jsonb | json",
                "bit varying | bit varying(9)",
                "bit(3) | bit(4)",
                "public.email | character varying(39)",
                "a.mood | b.mood",
                "uuid | text",
                "bytea | text",
            })
    void lossy(String source, String target) {
        assertThat(TYPES.lossless(source, target)).isFalse();
    }
}
