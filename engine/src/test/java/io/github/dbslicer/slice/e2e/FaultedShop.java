package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.TestDatabases;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A source with what makes a slice hard to repeat: composite keys, tables in a circle, rows that arrive in two ways, a table without a key,
 * wide rows. Some megabytes, so that faults hit in the midst of batches.
 */
final class FaultedShop {
    private static final int PEOPLE = 1_000;
    private static final int ORDERS = 2_000;
    private static final int LINES = 6_000;
    private static final int VISITS = 1_500;
    private static final int SHEETS = 150;

    static final String RULES = """
            rules:
              some: {where: "number % 3 = 1"}
              full: {where: 1 = 1}
              few: {where: "id % 7 = 0"}
            tables:
              purchase: {rule: some}
              line: {rule: join, table: purchase, reference: [region, number]}
              visit: {rule: full}
              sheet: {rule: full}
              person: {rule: few}
            """;

    private static final String WIDE =
            IntStream.range(0, 30).mapToObj(i -> "c" + i + " VARCHAR(60)").collect(Collectors.joining(", "));

    private final Scenario scenario;

    private FaultedShop(Scenario scenario) {
        this.scenario = scenario;
    }

    static FaultedShop in(TestDatabases databases) {
        Scenario scenario = new Scenario(databases);
        scenario.tables(
                "CREATE TABLE region (id INT PRIMARY KEY, head INT)",
                "CREATE TABLE person (id INT PRIMARY KEY, region INT NOT NULL, boss INT, name VARCHAR(200),"
                        + " FOREIGN KEY (region) REFERENCES region (id), FOREIGN KEY (boss) REFERENCES person (id))",
                "ALTER TABLE region ADD FOREIGN KEY (head) REFERENCES person (id)",
                "CREATE TABLE purchase (region INT, number INT, buyer INT NOT NULL, note VARCHAR(300),"
                        + " PRIMARY KEY (region, number), FOREIGN KEY (buyer) REFERENCES person (id))",
                "CREATE TABLE line (region INT NOT NULL, number INT NOT NULL, pos INT NOT NULL, text VARCHAR(400),"
                        + " PRIMARY KEY (region, number, pos), FOREIGN KEY (region, number) REFERENCES purchase (region, number))",
                "CREATE TABLE visit (page VARCHAR(50), visitor INT, FOREIGN KEY (visitor) REFERENCES person (id))",
                "CREATE TABLE sheet (id INT PRIMARY KEY, owner INT, " + WIDE
                        + ", FOREIGN KEY (owner) REFERENCES person (id))");
        scenario.rows(
                "INSERT INTO region SELECT n, n * 50 FROM (" + Numbers.upTo(20) + ") AS numbers",
                "INSERT INTO person SELECT n, 1 + n % 20, CASE WHEN n > 20 THEN n / 20 END, REPEAT('p', 100) FROM ("
                        + Numbers.upTo(PEOPLE) + ") AS numbers",
                "INSERT INTO purchase SELECT n % 11, n, 1 + (n * 7) % 900, REPEAT('n', 200) FROM ("
                        + Numbers.upTo(ORDERS) + ") AS numbers",
                "INSERT INTO line SELECT (1 + n % 2000) % 11, 1 + n % 2000, n, REPEAT('t', 300) FROM ("
                        + Numbers.upTo(LINES) + ") AS numbers",
                "INSERT INTO visit SELECT CONCAT('page ', n % 50), 1 + n % 40 FROM (" + Numbers.upTo(VISITS)
                        + ") AS numbers",
                "INSERT INTO sheet SELECT n, 1 + n % 700, "
                        + IntStream.range(0, 30)
                                .mapToObj(i -> "CONCAT('sheet ', n, ' column " + i + "')")
                                .collect(Collectors.joining(", "))
                        + " FROM (" + Numbers.upTo(SHEETS) + ") AS numbers");
        return new FaultedShop(scenario);
    }

    Scenario scenario() {
        return scenario;
    }

    /** Holds the target and the run's counts to the slice, which plain SQL finds in the source. */
    void compare(Cut cut) {
        String buyers = "SELECT buyer FROM purchase WHERE number % 3 = 1";
        String asked = "id % 7 = 0 OR id IN (" + buyers + ") OR id IN (SELECT visitor FROM visit)"
                + " OR id IN (SELECT owner FROM sheet) OR id IN (SELECT head FROM region)";
        String people = "id IN (WITH RECURSIVE needed (person) AS (SELECT id FROM person WHERE " + asked
                + " UNION SELECT boss FROM person JOIN needed ON id = person WHERE boss IS NOT NULL) SELECT person FROM needed)";
        scenario.compare(
                cut,
                all("region", "1 = 1"),
                all("person", people),
                all("purchase", "number % 3 = 1"),
                all("line", "number % 3 = 1"),
                all("visit", "1 = 1"),
                all("sheet", "1 = 1"));
    }

    private Rows all(String table, String condition) {
        int count = Integer.parseInt(scenario.source()
                .query("SELECT COUNT(*) FROM " + table + " WHERE " + condition)
                .get(0));
        return Rows.of(table, count, condition);
    }
}
