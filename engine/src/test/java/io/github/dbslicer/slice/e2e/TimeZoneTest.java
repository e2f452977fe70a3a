package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Moments in servers whose sessions have another time zone: one that repeats an hour in autumn, and is not the other side's. */
class TimeZoneTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private Scenario scenario;
    private String zone;

    /** A zone as in the middle of Europe, in 2024. Servers come without any. */
    @BeforeEach
    void create() {
        scenario = new Scenario(new MySqlTestDatabases(SERVER.server()));
        zone = "zone_" + scenario.source().name();
        scenario.source()
                .execute(
                        "INSERT INTO mysql.time_zone (Use_leap_seconds) VALUES ('N')",
                        "SET @zone = LAST_INSERT_ID()",
                        "INSERT INTO mysql.time_zone_name (Name, Time_zone_id) VALUES ('" + zone + "', @zone)",
                        "INSERT INTO mysql.time_zone_transition_type (Time_zone_id, Transition_type_id, `Offset`, Is_DST, Abbreviation)"
                                + " VALUES (@zone, 0, 3600, 0, 'WIN'), (@zone, 1, 7200, 1, 'SUM')",
                        "INSERT INTO mysql.time_zone_transition (Time_zone_id, Transition_time, Transition_type_id)"
                                + " VALUES (@zone, 0, 0), (@zone, 1711846800, 1), (@zone, 1729990800, 0)");
    }

    @AfterEach
    void removeTheZone() {
        scenario.source()
                .execute(
                        "SET @zone = (SELECT Time_zone_id FROM mysql.time_zone_name WHERE Name = '" + zone + "')",
                        "DELETE FROM mysql.time_zone_transition WHERE Time_zone_id = @zone",
                        "DELETE FROM mysql.time_zone_transition_type WHERE Time_zone_id = @zone",
                        "DELETE FROM mysql.time_zone_name WHERE Time_zone_id = @zone",
                        "DELETE FROM mysql.time_zone WHERE Time_zone_id = @zone");
    }

    private static ConnectionConfig inZone(ConnectionConfig config, String timeZone) {
        Map<String, String> properties = new TreeMap<>(config.properties());
        properties.put("sessionVariables", "time_zone='" + timeZone + "'");
        return new ConnectionConfig(
                config.name(),
                config.type(),
                config.host(),
                config.port(),
                config.user(),
                config.password(),
                config.database(),
                properties);
    }

    @Test
    void copiesMomentsOfTheRepeatedHourAndFollowsThemAsKeys() {
        scenario.tables(
                        "CREATE TABLE moment (at TIMESTAMP(3) PRIMARY KEY DEFAULT '2000-01-01 00:00:00', local DATETIME(3))",
                        "CREATE TABLE visit (id INT PRIMARY KEY, at TIMESTAMP(3) NULL, FOREIGN KEY (at) REFERENCES moment (at))")
                .rows(
                        // Written in UTC: in the zone both are half past two.
                        "INSERT INTO moment VALUES ('2024-10-27 00:30:00', '2024-10-27 02:30:00'), ('2024-10-27 01:30:00', NULL),"
                                + " ('2024-10-27 00:59:59.999', NULL), ('2024-03-31 01:00:00', '2024-03-31 02:30:00'),"
                                + " ('2024-03-31 00:59:59.999', NULL), ('1970-01-01 00:00:01', NULL), ('2038-01-19 03:14:07.999', NULL)",
                        "INSERT INTO visit VALUES (1, '2024-10-27 00:30:00'), (2, '2024-03-31 01:00:00'), (3, NULL),"
                                + " (4, '1970-01-01 00:00:01'), (5, '2038-01-19 03:14:07.999'), (6, '2024-10-27 01:30:00')");
        scenario.connecting(
                inZone(scenario.source().config(), zone),
                inZone(scenario.target().config(), "-11:00"));
        scenario.cut(
                "{rules: {most: {where: id <> 6}}, tables: {visit: {rule: most}}}",
                Rows.of("visit", 5, "id <> 6"),
                Rows.of(
                        "moment",
                        4,
                        "at IN ('2024-10-27 00:30:00', '2024-03-31 01:00:00', '1970-01-01 00:00:01', '2038-01-19 03:14:07.999')"));
    }

    @Test
    void understandsConditionsAsTheServersOwnClientDoes() {
        scenario.tables("CREATE TABLE visit (id INT PRIMARY KEY, at TIMESTAMP NULL, note VARCHAR(30))")
                .rows(
                        "INSERT INTO visit VALUES (1, '2024-06-30 22:30:00', 'July, 1st there'), (2, '2024-07-01 21:59:59', 'still'),"
                                + " (3, '2024-07-01 22:00:00', 'July, 2nd'), (4, '2024-06-30 21:59:59', 'June'), (5, NULL, NULL)");
        scenario.connecting(
                inZone(scenario.source().config(), zone), scenario.target().config());
        scenario.cut(
                "{rules: {first: {where: \"DATE(at) = '2024-07-01'\"}}, tables: {visit: {rule: first}}}",
                Rows.of("visit", 2, "id IN (1, 2)"));
    }
}
