package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What values look like is no matter of what role and database set; what the user's SQL means is. */
class SessionSettingsTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static final List<String> HOSTILE = List.of(
            "datestyle = 'SQL, DMY'",
            "intervalstyle = 'sql_standard'",
            "bytea_output = 'escape'",
            "extra_float_digits = -5",
            "search_path = ''",
            "timezone = 'Asia/Kolkata'",
            "xmloption = 'document'",
            "array_nulls = 'off'",
            "standard_conforming_strings = 'off'",
            "quote_all_identifiers = 'on'",
            "default_transaction_isolation = 'serializable'",
            "statement_timeout = '60s'",
            "lock_timeout = '1s'",
            "idle_in_transaction_session_timeout = '60s'",
            "row_security = 'on'",
            "enable_indexscan = 'off'",
            "default_transaction_read_only = 'on'");

    private static String database(String... more) {
        List<String> statements = new ArrayList<>(List.of(
                "CREATE TABLE t (id int PRIMARY KEY, d date, ts timestamp, tz timestamptz, i interval, b bytea, f4 real,"
                        + " f8 float8, m money, a text[], x xml)",
                "INSERT INTO t VALUES (1, '2020-02-01', '2020-02-01 10:00', '2020-02-01 10:00+00', '1 mon 2 days 3:04',"
                        + " '\\x0001ff', 0.1, 0.1::float8 + 0.2, 1234.5, '{NULL,\"NULL\"}', 'a<b/>')"));
        statements.addAll(List.of(more));
        return SourceFixture.database(DATABASES.server(), statements.toArray(String[]::new));
    }

    @Test
    void givesValuesOneTextFormUnderHostileDefaultsOfDatabaseAndRole() {
        String database = database();
        for (String setting : HOSTILE) {
            DATABASES.server().execute(database, "ALTER DATABASE \"" + database + "\" SET " + setting);
        }
        try (SourceFixture source = SourceFixture.open(SourceFixture.config(DATABASES.server(), database))) {
            assertThat(source.scan("t", "true", "d", "ts", "i", "b", "f4", "f8", "m", "a", "x"))
                    .containsExactly(
                            "2020-02-01|2020-02-01 10:00:00|1 mon 2 days 03:04:00|\\\\x0001ff|0.1|0.30000000000000004"
                                    + "|$1,234.50|{NULL,\"NULL\"}|a<b/>");
            assertThat(source.scan("t", "true", "tz")).containsExactly("2020-02-01 15:30:00+05:30");
            assertThat(source.found(source.lookup("t", "a", "t", "a"), "t", "id"))
                    .containsExactly("1");
            assertThat(source.mask("t", "i", "interval '1 mon'")).containsExactly("1 mon");
        }
    }

    @Test
    void keepsTheOrderOfTheDayAndTheSearchPathOfTheRole() {
        String role = DATABASES.server().newRole();
        String database = database(
                "GRANT SELECT ON t TO \"" + role + "\"",
                "CREATE SCHEMA own",
                "GRANT USAGE ON SCHEMA own TO PUBLIC",
                "CREATE FUNCTION own.one() RETURNS int LANGUAGE sql AS 'SELECT 1'");
        DATABASES
                .server()
                .execute(
                        database,
                        "ALTER DATABASE \"" + database + "\" SET datestyle = 'SQL, MDY'",
                        "ALTER ROLE \"" + role + "\" SET datestyle = 'German'",
                        "ALTER ROLE \"" + role + "\" SET search_path = own");
        try (SourceFixture source =
                SourceFixture.open(SourceFixture.config(DATABASES.server(), database, role, Map.of()))) {
            assertThat(source.scan("t", "d = '01/02/2020' AND id = one()", "d")).containsExactly("2020-02-01");
        }
    }

    @Test
    void takesTheZoneFromOptionsElseFromTheRoleElseUtcAndNeverFromThisMachine() {
        String database = database();
        assertThat(zone(database, Map.of())).isEqualTo("10:00:00+00");
        DATABASES.server().execute(database, "ALTER DATABASE \"" + database + "\" SET timezone = 'Asia/Tokyo'");
        assertThat(zone(database, Map.of())).isEqualTo("19:00:00+09");
        DATABASES
                .server()
                .execute(
                        database,
                        "ALTER ROLE \"" + DATABASES.server().user() + "\" IN DATABASE \"" + database
                                + "\" SET timezone = 'America/New_York'");
        assertThat(zone(database, Map.of())).isEqualTo("05:00:00-05");
        assertThat(zone(database, Map.of("options", "-c work_mem=8MB -c TimeZone=Asia/Kolkata")))
                .isEqualTo("15:30:00+05:30");
        assertThat(zone(database, Map.of("Options", "--timezone=Europe/Paris"))).isEqualTo("11:00:00+01");
    }

    @Test
    void keepsTheOptionsThatTheUserGives() {
        String database = database();
        try (SourceFixture source = SourceFixture.open(SourceFixture.config(
                DATABASES.server(), database, DATABASES.server().user(), Map.of("options", "-c work_mem=12345kB")))) {
            assertThat(source.scan("t", "current_setting('work_mem') = '12345kB'", "id"))
                    .containsExactly("1");
        }
    }

    private static String zone(String database, Map<String, String> properties) {
        try (SourceFixture source = SourceFixture.open(SourceFixture.config(
                DATABASES.server(), database, DATABASES.server().user(), properties))) {
            return source.scan("t", "true", "tz").get(0).substring("2020-02-01 ".length());
        }
    }
}
