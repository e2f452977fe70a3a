package io.github.dbslicer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.mask.MaskingCheck;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.DatabaseSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan finds in any kind of database. */
abstract class ScanContract {
    private static final int ROWS = 40;
    private static final List<String> FIRST =
            List.of("Anna", "Peter", "Maria", "Jan", "Xaver", "Thekla", "Bruno", "Quirin");

    @TempDir
    private Path folder;

    abstract TestDatabases databases();

    final ConnectionConfig database(String... statements) {
        ConnectionConfig config = databases().newDatabase();
        databases().execute(config, List.of(statements));
        return config;
    }

    final String quote(String name) {
        return databases().quote(name);
    }

    /** A statement that inserts rows of these values. */
    static String rows(String table, IntFunction<String> values) {
        return IntStream.range(0, ROWS)
                .mapToObj(number -> "(" + values.apply(number) + ")")
                .collect(Collectors.joining(", ", "INSERT INTO " + table + " VALUES ", ""));
    }

    static ScanResult scan(ConnectionConfig source, Optional<RulesFile> rules, int rows, String... tables) {
        ScanRequest request = new ScanRequest(source, List.of(tables), rules, rows, Courtesy.NONE);
        return new Scanner(new Dialects()).scan(request, new StepListener() {});
    }

    static ScanResult scan(ConnectionConfig source) {
        return scan(source, Optional.empty(), ScanRequest.DEFAULT_ROWS);
    }

    /** Category and confidence by column. */
    static Map<String, String> found(ScanResult result) {
        Map<String, String> found = new TreeMap<>();
        result.found()
                .forEach(column -> found.put(
                        column.table().name() + "." + column.column().name(),
                        (column.category() + " " + column.confidence()).toLowerCase(Locale.ROOT)));
        return found;
    }

    static Map<String, String> masks(ScanResult result) {
        Map<String, String> masks = new TreeMap<>();
        result.found()
                .forEach(column -> masks.put(
                        column.table().name() + "." + column.column().name(),
                        column.mask().orElse(column.note())));
        return masks;
    }

    @Test
    void weighsNamesAndValues() {
        ConnectionConfig source = database(
                "CREATE TABLE kunden (id INTEGER NOT NULL PRIMARY KEY, vorname VARCHAR(40), nachname VARCHAR(40), email VARCHAR(80),"
                        + " geburtsdatum DATE, plz VARCHAR(10), ort VARCHAR(40), name VARCHAR(40), anzahl_bestellungen INTEGER)",
                rows(
                        "kunden",
                        n -> n + ", '" + FIRST.get(n % 8) + "', 'Xq" + n + "', 'a" + n + "@example.org', '19"
                                + (50 + n % 40) + "-03-01', '1011" + n % 10 + "', 'Ort', 'Firma', 3"),
                "CREATE TABLE things (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40), a VARCHAR(80), b VARCHAR(80), c VARCHAR(80),"
                        + " d VARCHAR(80), e VARCHAR(80), f VARCHAR(200), email VARCHAR(80), g VARCHAR(80))",
                rows(
                        "things",
                        n -> n + ", 'Thing " + n + "', 'a" + n + "@example.org', '10.0.0." + n + "', '+49 30 55"
                                + (10000 + n)
                                + "', '" + FIRST.get(n % 8) + " Xq', '"
                                + (n % 4 == 0 ? "x" + n + "@example.org" : "none")
                                + "', 'Call him again, he was not there: mail to x" + n + "@example.org', 'v" + n
                                + "', 'red'"));
        ScanResult result = scan(source);
        assertThat(found(result))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("kunden.vorname", "first_name sure"),
                        Map.entry("kunden.nachname", "last_name likely"),
                        Map.entry("kunden.email", "email sure"),
                        Map.entry("kunden.geburtsdatum", "birth sure"),
                        Map.entry("kunden.plz", "postal_code likely"),
                        Map.entry("kunden.ort", "city likely"),
                        Map.entry("kunden.name", "full_name likely"),
                        Map.entry("things.a", "email sure"),
                        Map.entry("things.b", "ip sure"),
                        Map.entry("things.c", "phone likely"),
                        Map.entry("things.d", "full_name likely"),
                        Map.entry("things.e", "email likely"),
                        Map.entry("things.f", "text sure"),
                        Map.entry("things.email", "email perhaps")));
        assertThat(masks(result))
                .containsEntry("kunden.vorname", "{fake: name.first_name}")
                .containsEntry("kunden.email", "{fake: internet.email}")
                .containsEntry("things.c", "{fake: phone}")
                .containsEntry("things.f", "{text: same_length}");
        assertThat(why(result, "vorname")).isEqualTo("its name; 62% of 40 values are common first names");
        assertThat(why(result, "e")).isEqualTo("25% of 40 values are e-mail addresses");
        assertThat(result.unread()).isEmpty();
    }

    private static String why(ScanResult result, String column) {
        return result.found().stream()
                .filter(found -> found.column().name().equals(column))
                .map(FoundColumn::why)
                .collect(Collectors.joining());
    }

    @Test
    void judgesByNamesAloneWhereThereIsNothingToLookAt() {
        ConnectionConfig source = database(
                "CREATE TABLE clientes (id INTEGER NOT NULL PRIMARY KEY, apellidos VARCHAR(40), sexo CHAR(1) NOT NULL,"
                        + " correo_electronico VARCHAR(80))",
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(80), note VARCHAR(80))",
                rows("users", n -> n + ", NULL, ''"),
                "CREATE VIEW people AS SELECT email FROM users");
        Map<String, String> expected = Map.of(
                "clientes.apellidos", "last_name likely",
                "clientes.sexo", "trait likely",
                "clientes.correo_electronico", "email likely",
                "users.email", "email likely",
                "users.note", "text perhaps");
        assertThat(found(scan(source))).isEqualTo(expected);
        assertThat(found(scan(source, Optional.empty(), 0))).isEqualTo(expected);
        assertThat(found(scan(source, Optional.empty(), 10, "clientes")))
                .containsOnlyKeys("clientes.apellidos", "clientes.sexo", "clientes.correo_electronico");
        assertThat(new RulesBlock(scan(source, Optional.empty(), 0, "clientes"), false).lines())
                .contains("      # sexo: no mask is known to fit: decide on one (personal trait, likely: its name)");
    }

    @Test
    void masksKeysOnceAndSaysSoWhereTheyAreReferenced() {
        ConnectionConfig source = database(
                "CREATE TABLE users (email VARCHAR(80) NOT NULL PRIMARY KEY, phone VARCHAR(30) UNIQUE, id INTEGER)",
                "CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, buyer VARCHAR(80), FOREIGN KEY (buyer) REFERENCES users(email))");
        ScanResult result = scan(source);
        assertThat(masks(result))
                .isEqualTo(Map.of(
                        "users.email", "{fake: internet.email, unique: true}",
                        "users.phone", "{fake: phone, unique: true}",
                        "orders.buyer", "masked along with users(email)"));
        assertThat(why(result, "buyer")).isEqualTo("the same values as users(email)");
        ScanResult ofOrders = scan(source, Optional.empty(), 10, "orders");
        assertThat(ofOrders.found()).isEmpty();
        ScanResult ofUsers = scan(source, Optional.empty(), 10, "users");
        assertThat(ofUsers.related()).extracting(table -> table.id().name()).containsExactly("orders");
    }

    @Test
    void leavesOutWhatTheRulesMaskOrKeep() throws IOException {
        ConnectionConfig source = database(
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(80), phone VARCHAR(80), vorname VARCHAR(80),"
                        + " nachname VARCHAR(80))");
        RulesFile rules = rules(List.of(
                "tables:",
                "  users:",
                "    rule: full",
                "    keep: [phone]",
                "    mask: {email: \"'x'\", vorname: {fake: name.first_name}}"));
        ScanResult result = scan(source, Optional.of(rules), 10);
        assertThat(found(result)).isEqualTo(Map.of("users.nachname", "last_name likely"));
        assertThat(result.settled().values()).containsExactly(java.util.Set.of("phone", "email", "vorname"));
        assertThat(new RulesBlock(result, true).lines())
                .containsExactly(
                        "privacy: strict",
                        "tables:",
                        "  users:  # has a rule: these lines belong to it",
                        "    keep: [id]",
                        "    mask:",
                        "      nachname: {fake: name.last_name}  # last name, likely: its name");
    }

    /** As they stand there, by the reader and all the checks of rules files. */
    @Test
    void proposesWhatRulesFilesMayHave() throws IOException {
        List<String> odd = List.of(
                "email of: x",
                "null",
                "e-mail # 1",
                "email, [a]",
                "it's \"my\" email",
                "line\nemail",
                "~",
                "téléphone",
                "電話");
        String columns = odd.stream().map(name -> quote(name) + " VARCHAR(60)").collect(Collectors.joining(", "));
        List<String> statements = new ArrayList<>(
                List.of(
                        "CREATE TABLE " + quote("Kunden: \"alt\"") + " (id INTEGER NOT NULL PRIMARY KEY, " + columns
                                + ")",
                        "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(12), first_name CHAR(3) NOT NULL, last_name VARCHAR(20)"
                                + " NOT NULL UNIQUE, full_name VARCHAR(30), username VARCHAR(20) NOT NULL UNIQUE, phone VARCHAR(20), mobile BIGINT,"
                                + " street VARCHAR(50), zip VARCHAR(5), city VARCHAR(30), birthday DATE, born TIMESTAMP, iban VARCHAR(34), card_number"
                                + " VARCHAR(19), account_no VARCHAR(20), ip_address VARCHAR(45), user_agent VARCHAR(250), ssn CHAR(11) NOT NULL UNIQUE,"
                                + " salary DECIMAL(10, 2), gender CHAR(1), latitude DECIMAL(9, 6), password VARCHAR(64) NOT NULL,"
                                + " api_key VARCHAR(40), bio " + databases().textType() + ", photo "
                                + databases().bytesType()
                                + ", company_name VARCHAR(50), homepage VARCHAR(80), mac_address VARCHAR(17), state VARCHAR(30), age SMALLINT)"));
        ConnectionConfig source = database(statements.toArray(String[]::new));
        ScanResult result = scan(source);
        assertThat(result.found()).hasSize(30 + 7);
        assertThat(result.found())
                .filteredOn(column -> column.mask().isEmpty())
                .extracting(column -> column.column().name())
                .isEmpty();
        for (boolean strict : new boolean[] {false, true}) {
            List<String> lines = new RulesBlock(result, strict).lines();
            Dialect dialect = new Dialects().dialect(source.type());
            try (SourceDatabase database = dialect.openSource(source, ReadTerms.separate())) {
                DatabaseSchema schema = database.schema();
                MaskingCheck check = new MaskingCheck(
                        schema,
                        schema.byId().keySet(),
                        dialect::room,
                        Optional.of(new Secret("a key of more than sixteen bytes")));
                RulesBinder.bind(
                        rules(lines.stream()
                                .map(line -> line.replace("upon_request", "full"))
                                .toList()),
                        schema,
                        check);
                long masked = check.masking().tables().values().stream()
                        .mapToLong(table -> table.columns().size())
                        .sum();
                assertThat(masked)
                        .isEqualTo(result.found().stream()
                                .filter(column -> strict || column.category() != Category.DOCUMENT)
                                .count());
            }
        }
    }

    private RulesFile rules(List<String> lines) throws IOException {
        Path file = folder.resolve("rules.yml");
        Files.write(file, lines);
        return RulesReader.read(file);
    }
}
