package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.scan.Confidence;
import io.github.dbslicer.scan.FoundColumn;
import io.github.dbslicer.scan.ScanRequest;
import io.github.dbslicer.scan.ScanResult;
import io.github.dbslicer.scan.Scanner;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What scans find in well-known sample databases. Their scripts are no part of this project: there is a test for each that lies in
 * {@code shared/datasets} beside the checkout.
 */
class DatasetScansTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static final Path DATASETS = Path.of("../../shared/datasets");

    /** Loading those of the servers takes a minute. */
    private static final List<String> SCANNED =
            List.of(System.getProperty("scan.datasets", "chinook,northwind,employees_small")
                    .split(","));

    @TempDir
    static Path directory;

    /**
     * What a person finds in a database who looks at it.
     *
     * @param personal its personal columns, all of which a scan has to find
     * @param taken columns that a scan is sure of, or takes for likely, though they tell of nobody
     */
    private record Dataset(String name, String file, String personal, String taken) {
        Path script() {
            return DATASETS.resolve(name).resolve(file);
        }
    }

    private static final List<Dataset> KNOWN = List.of(
            new Dataset("sakila", "mariadb.sql.gz", """
                    actor: first_name last_name; address: address address2 postal_code phone district;
                    customer: first_name last_name email; staff: first_name last_name email username password picture
                    """, ""),
            new Dataset("pagila", "postgres.sql.gz", """
                    actor: first_name last_name; address: address address2 postal_code phone district;
                    customer: first_name last_name email; staff: first_name last_name email username password picture
                    """, ""),
            new Dataset("chinook", "sqlite.sql.gz", """
                    Customer: FirstName LastName Company Address City State PostalCode Phone Fax Email;
                    Employee: LastName FirstName BirthDate Address City State PostalCode Phone Fax Email;
                    Invoice: BillingAddress BillingCity BillingState BillingPostalCode; Artist: Name
                    """, ""),
            new Dataset("northwind", "sqlite.sql.gz", """
                    Customers: CompanyName ContactName Address City Region PostalCode Phone Fax;
                    Employees: LastName FirstName BirthDate Address City Region PostalCode HomePhone Extension Photo Notes;
                    Orders: ShipName ShipAddress ShipCity ShipRegion ShipPostalCode;
                    Shippers: CompanyName Phone; Suppliers: CompanyName ContactName Address City Region PostalCode Phone Fax
                    """, ""),
            new Dataset("employees_small", "sqlite.sql.gz", "employee: birth_date first_name last_name gender", ""),
            new Dataset(
                    "hr",
                    "mariadb.sql.gz",
                    "employees: first_name last_name email phone_number salary",
                    "employees.commission_pct locations.city locations.postal_code locations.street_address"),
            new Dataset(
                    "adventureworks", "postgres.sql.gz", """
                    employee: nationalidnumber loginid birthdate maritalstatus gender; jobcandidate: resume;
                    address: addressline1 addressline2 city postalcode; emailaddress: emailaddress;
                    password: passwordhash passwordsalt; person: firstname middlename lastname; personphone: phonenumber;
                    productreview: reviewername emailaddress comments; creditcard: cardnumber
                    """, "productphoto.thumbnailphoto salesperson.commissionpct"));

    @TestFactory
    Stream<DynamicTest> findsThePersonalColumns() {
        return KNOWN.stream()
                .filter(dataset -> SCANNED.contains(dataset.name()) && Files.exists(dataset.script()))
                .map(dataset -> dynamicTest(dataset.name(), () -> judge(dataset)));
    }

    private static void judge(Dataset dataset) throws IOException, SQLException {
        TestDatabases databases = databases(dataset.file());
        LiveDatabase source = LiveDatabase.create(databases);
        DatasetScript.load(dataset.script(), source);
        ScanResult result = new Scanner(new Dialects())
                .scan(
                        new ScanRequest(
                                source.config(), List.of(), Optional.empty(), ScanRequest.DEFAULT_ROWS, Courtesy.NONE),
                        new StepListener() {});
        Set<String> personal = personal(dataset);
        assertThat(names(result, found -> true)).containsAll(personal);
        Set<String> wrong = names(result, found -> found.confidence() != Confidence.PERHAPS);
        wrong.removeAll(personal);
        assertThat(String.join(" ", wrong)).isEqualTo(dataset.taken());
        databases.drop(source.config());
    }

    private static TestDatabases databases(String file) {
        return switch (file) {
            case "mariadb.sql.gz" -> new MySqlTestDatabases(SERVER.server());
            case "postgres.sql.gz" -> new PostgresTestDatabases(POSTGRES.server());
            default -> new SqliteTestDatabases(directory);
        };
    }

    private static Set<String> personal(Dataset dataset) {
        return Stream.of(dataset.personal().split(";"))
                .map(table -> table.strip().split(":? +|:?\\n"))
                .flatMap(words -> Stream.of(words).skip(1).map(column -> words[0] + "." + column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(ScanResult result, Predicate<FoundColumn> which) {
        return result.found().stream()
                .filter(which)
                .map(found -> found.table().name() + "." + found.column().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
