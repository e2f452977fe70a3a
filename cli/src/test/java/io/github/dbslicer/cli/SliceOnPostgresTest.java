package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command line between two databases of PostgreSQL that have several schemas. */
class SliceOnPostgresTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static final String[] TABLES = {
        "CREATE SCHEMA billing",
        "CREATE SCHEMA \"Odd.Names\"",
        "CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL)",
        "CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customers)",
        "CREATE TABLE billing.orders (id int PRIMARY KEY, order_id int REFERENCES public.orders)",
        "CREATE TABLE billing.invoices (id int PRIMARY KEY, order_id int NOT NULL REFERENCES billing.orders)",
        "CREATE TABLE \"Odd.Names\".\"Views\" (id int PRIMARY KEY)"
    };

    private final PostgresServer server = DATABASES.server();
    private final String shop = server.newDatabase();
    private final String dev = server.newDatabase();

    @TempDir
    private Path path;

    @BeforeEach
    void createDatabases() throws IOException {
        server.execute(shop, TABLES);
        server.execute(
                shop,
                "INSERT INTO customers VALUES (1, 'a@b'), (2, 'c@d'), (3, 'e@f')",
                "INSERT INTO orders VALUES (10, 1), (11, 2), (12, 2)",
                "INSERT INTO billing.orders VALUES (10, 12), (11, NULL), (12, 10)",
                "INSERT INTO billing.invoices VALUES (1, 10), (2, 12)",
                "INSERT INTO \"Odd.Names\".\"Views\" VALUES (7)");
        writeConfig("");
        Files.writeString(path.resolve("schema.yml"), """
                rules:
                  first: {where: "%table_name%.id = 1"}
                  full: {where: "1 = 1"}
                tables:
                  billing.invoices: {rule: first}
                  orders: {rule: upon_request}
                  Odd.Names.Views: {rule: full}
                """);
    }

    private void writeConfig(String schemas) throws IOException {
        String connection = "  %s: {type: postgresql, host: %s, port: %d, user: %s, password: %s, database: %s, %s}%n";
        Files.writeString(
                path.resolve("config.yml"),
                "connection:\n"
                        + connection.formatted(
                                "shop", server.host(), server.port(), server.user(), server.password(), shop, schemas)
                        + connection.formatted(
                                "dev", server.host(), server.port(), server.user(), server.password(), dev, schemas));
    }

    @Test
    void tablesOfSeveralSchemasGoByTheNamesThatUsersWrite() throws SQLException {
        CommandLineRun run = slice("--copy-schema");
        assertThat(run.err())
                .startsWith("From PostgreSQL ")
                .containsPattern("\nbilling\\.invoices +1 row +\\d+\\.\\d s\n")
                .containsPattern("\norders +1 row +\\d+\\.\\d s  referenced\n")
                .contains("\nDone: 5 rows in 5 tables, ");
        assertThat(run.out())
                .isEqualTo("Odd.Names.Views\t1\nbilling.invoices\t1\nbilling.orders\t1\ncustomers\t1\norders\t1\n");
        assertThat(run.exitCode()).isZero();
        assertThat(rows("billing.orders")).isEqualTo("10,12");
        assertThat(rows("public.orders")).isEqualTo("12,2");
        assertThat(rows("customers")).isEqualTo("2,c@d");
    }

    @Test
    void tablesOfOneNameAreToldApartByTheirSchemas() {
        server.execute(dev, TABLES);
        assertThat(slice("--tables", "billing.invoices").out())
                .isEqualTo("Odd.Names.Views\t0\nbilling.invoices\t1\nbilling.orders\t1\ncustomers\t1\norders\t1\n");
        CommandLineRun unknown = slice("--tables", "invoices");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no table is called 'invoices' in the source.");
    }

    @Test
    void schemasLimitWhatTakesPart() throws IOException {
        server.execute(dev, TABLES);
        writeConfig("schemas: [public]");
        Files.writeString(path.resolve("schema.yml"), """
                rules: {first: {where: "id = 11"}}
                tables: {orders: {rule: first}}
                """);
        CommandLineRun run = slice();
        assertThat(run.out()).isEqualTo("customers\t1\norders\t1\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aSchemaThatIsNotThereIsAMistakeOfTheConfiguration() throws IOException {
        writeConfig("schemas: [public, biling]");
        CommandLineRun run = slice("--copy-schema");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("has no schema biling").hasLineCount(1);
    }

    @Test
    void rowsOfTheTargetAreKeptWithoutYes() throws SQLException {
        server.execute(dev, TABLES);
        server.execute(dev, "INSERT INTO customers VALUES (9, 'mine')");
        CommandLineRun run = slice();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsPattern("\nERROR Target PostgreSQL .* holds rows in 1 table \\(.*customers\\)\\.");
        assertThat(rows("customers")).isEqualTo("9,mine");
        assertThat(slice("--yes").exitCode()).isZero();
        assertThat(rows("customers")).isEqualTo("2,c@d");
    }

    @Test
    void partsOfASchemaAreCopiedOnRequest() throws SQLException {
        String reader = server.newRole();
        server.execute(
                shop,
                "GRANT SELECT ON customers TO " + reader,
                "ALTER TABLE customers ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY own ON customers USING (email = current_user)",
                "CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING");
        assertThat(slice("--copy-schema").exitCode()).isZero();
        assertThat(objects()).isEqualTo("0,0,0");
        CommandLineRun run =
                slice("--copy-schema", "--with-policies", "--with-rules", "--with-grants", "--with-triggers", "--yes");
        assertThat(run.exitCode()).isZero();
        assertThat(objects()).isEqualTo("1,1,1");
    }

    /** How many policies, rules and grants to others there are in the target. */
    private String objects() throws SQLException {
        return text("SELECT concat_ws(',', (SELECT count(*) FROM pg_policies),"
                + " (SELECT count(*) FROM pg_rules WHERE rulename = 'keep'),"
                + " (SELECT count(*) FROM information_schema.role_table_grants"
                + " WHERE grantee LIKE 'r\\_%' AND privilege_type = 'SELECT'))");
    }

    @Test
    void aTargetWithoutTheTablesIsAnErrorOfTheTarget() {
        CommandLineRun run = slice();
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("--copy-schema", "invoices");
    }

    @Test
    void aConditionThatTheSourceRejectsIsAnErrorOfTheSource() throws IOException {
        server.execute(dev, TABLES);
        Files.writeString(path.resolve("schema.yml"), """
                rules: {wrong: {where: "colour = 'red'"}}
                tables: {orders: {rule: wrong}}
                """);
        CommandLineRun run = slice();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("orders").doesNotContain("Internal error");
    }

    @Test
    void oneDatabaseIsNotSourceAndTarget() throws IOException {
        String config = Files.readString(path.resolve("config.yml"));
        Files.writeString(path.resolve("config.yml"), config.replace(dev, shop).replace("127.0.0.1", "localhost"));
        CommandLineRun run = slice("--yes");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'shop' and 'dev' lead to the same database");
    }

    private CommandLineRun slice(String... options) {
        String[] fixed = {
            "slice",
            "--config=" + path.resolve("config.yml"),
            "--schema-file=" + path.resolve("schema.yml"),
            "--read=shop",
            "--write=dev"
        };
        return CommandLineRun.of(
                Stream.concat(Stream.of(fixed), Stream.of(options)).toArray(String[]::new));
    }

    /** The only row of a table of {@code dev}. */
    private String rows(String table) throws SQLException {
        return text("SELECT string_agg(trim(both '()' from t::text), ';') FROM " + table + " AS t");
    }

    private String text(String query) throws SQLException {
        try (Connection connection = server.connect(dev);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
