package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.sample.ShopDialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shop's customers with names, e-mail addresses, phone numbers and keys masked: nothing of the originals is in any byte of the target, references are
 * whole, and the key alone decides.
 */
abstract class MaskedShopContract {
    /** Stands in every original that must not be found, and in nothing else. */
    private static final String MARK = "QwxZv";

    private static final double SCALE = 0.002;
    private static final String KEY = "the key of a test, long enough";

    private static final Map<String, String> PERSONAL = Map.of(
            "email", MARK + "%d@example.org",
            "first_name", "F" + MARK + "\u00e9%d",
            "last_name", "\u0141" + MARK + "%d",
            "phone", "+49 " + MARK + "%d");

    @TempDir
    private Path path;

    abstract ShopDialect dialect();

    /** A connection of {@code config.yml}. */
    abstract String connection(String name);

    abstract Connection connectToSource() throws SQLException;

    abstract Connection connectToTarget() throws SQLException;

    /** Every file that the target consists of, once it is closed. */
    abstract Path targetFiles();

    final Path path() {
        return path;
    }

    @Test
    void nothingOfTheOriginalsIsInTheTargetAndReferencesAreWhole() throws SQLException, IOException {
        createShop();
        writeFiles();
        Map<String, List<String>> first = slice(KEY);
        assertThat(first.get("customers")).hasSizeGreaterThan(50);
        assertThat(slice(KEY)).isEqualTo(first);
        assertThat(danglingReferences()).isEmpty();
        assertMasked();
        CommandLineRun verification = run(KEY, "verify");
        assertThat(verification.exitCode())
                .as(verification.out() + verification.err())
                .isZero();
        Map<String, Set<String>> values = personal();
        slice("another key, which is long enough as well");
        assertThat(danglingReferences()).isEmpty();
        Map<String, Set<String>> others = personal();
        for (String column : List.of("id", "email")) {
            assertThat(others.get(column)).as(column).doesNotContainAnyElementsOf(values.get(column));
        }
        // Of the few that there are, some are chosen by either key.
        for (String column : List.of("first_name", "last_name", "phone")) {
            assertThat(others.get(column)).as(column).isNotEqualTo(values.get(column));
        }
        String masked = others.get("email").iterator().next();
        Path files = targetFiles();
        assertThat(filesWith(files, masked))
                .as("a masked address, which is there")
                .isNotEmpty();
        assertThat(filesWith(files, MARK)).isEmpty();
    }

    private void createShop() throws SQLException {
        try (Connection connection = connectToSource()) {
            Shop shop = new Shop(dialect(), SCALE, LocalDate.now(java.time.ZoneOffset.UTC));
            shop.create(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE customers ADD COLUMN phone VARCHAR(30)");
            }
            for (Map.Entry<String, String> column : PERSONAL.entrySet()) {
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE customers SET " + column.getKey() + " = ? WHERE id = ?")) {
                    for (long id = 1; id <= shop.counts().get("customers"); id++) {
                        update.setString(1, column.getValue().formatted(id));
                        update.setLong(2, id);
                        update.addBatch();
                    }
                    update.executeBatch();
                }
            }
        }
    }

    private void writeFiles() throws IOException {
        Files.writeString(
                path.resolve("config.yml"),
                "masking: {key: \"${MASKING_KEY}\"}\nconnection:\n" + connection("shop") + connection("dev"));
        List<String> rules = new ArrayList<>(dialect().rulesYaml().lines().toList());
        int masks = rules.indexOf("    mask:") + 1;
        while (rules.get(masks).startsWith("      ")) {
            rules.remove(masks);
        }
        rules.addAll(
                masks,
                List.of(
                        "      id: {encrypt: integer}",
                        "      email: {fake: internet.email, unique: true}",
                        "      first_name: {fake: name.first_name}",
                        "      last_name: {fake: name.last_name, locale: de}",
                        "      phone: {fake: phone_number.phone_number}"));
        Files.write(path.resolve("schema.yml"), rules);
    }

    private CommandLineRun run(String key, String command, String... options) {
        String[] fixed = {
            command,
            "--config=" + path.resolve("config.yml"),
            "--schema-file=" + path.resolve("schema.yml"),
            "--read=shop",
            "--write=dev"
        };
        return CommandLineRun.on(
                Map.of("MASKING_KEY", key),
                Terminal.none(),
                InputStream.nullInputStream(),
                Stream.concat(Stream.of(fixed), Stream.of(options)).toArray(String[]::new));
    }

    /** Cuts a slice. Returns all of the target, by tables. */
    private Map<String, List<String>> slice(String key) throws SQLException {
        CommandLineRun run = run(key, "slice", "--copy-schema", "--yes");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err() + run.out()).doesNotContain(MARK);
        Map<String, List<String>> content = new TreeMap<>();
        try (Connection connection = connectToTarget()) {
            for (String table : new Shop(dialect(), SCALE, LocalDate.EPOCH).tables()) {
                content.put(table, rows(connection, "SELECT * FROM " + table));
            }
        }
        return content;
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            ResultSetMetaData columns = row.getMetaData();
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    values.add(String.valueOf(row.getString(column)));
                }
                rows.add(String.join("|", values));
            }
            Collections.sort(rows);
            return rows;
        }
    }

    /** Names of references of which a value is found in no row, the undeclared one included. */
    private List<String> danglingReferences() throws SQLException {
        Map<String, List<List<String>>> keys = new TreeMap<>();
        try (Connection connection = connectToTarget()) {
            for (String row : rows(connection, dialect().referencesQuery())) {
                List<String> parts = List.of(row.split("[|]"));
                keys.computeIfAbsent(parts.get(0) + " " + parts.get(1), key -> new ArrayList<>())
                        .add(parts);
            }
            assertThat(keys).hasSizeGreaterThan(15);
            List<String> dangling = new ArrayList<>();
            for (Map.Entry<String, List<List<String>>> key : keys.entrySet()) {
                List<List<String>> columns = key.getValue();
                String notNull = columns.stream()
                        .map(column -> "c." + column.get(2) + " IS NOT NULL")
                        .collect(Collectors.joining(" AND "));
                String match = columns.stream()
                        .map(column -> "p." + column.get(4) + " = c." + column.get(2))
                        .collect(Collectors.joining(" AND "));
                String child = columns.get(0).get(0);
                String parent = columns.get(0).get(3);
                if (!rows(connection, without(child, notNull, parent, match)).equals(List.of("0"))) {
                    dangling.add(key.getKey());
                }
            }
            for (String entity : List.of("order", "customer")) {
                String ofEntity = "c.entity_id IS NOT NULL AND c.entity = '" + entity + "'";
                if (!rows(connection, without("audit_log", ofEntity, entity + "s", "p.id = c.entity_id"))
                        .equals(List.of("0"))) {
                    dangling.add("audit_log of " + entity);
                }
            }
            return dangling;
        }
    }

    private static String without(String child, String condition, String parent, String match) {
        return "SELECT COUNT(*) FROM " + child + " AS c WHERE " + condition + " AND NOT EXISTS (SELECT 1 FROM " + parent
                + " AS p WHERE " + match + ")";
    }

    private void assertMasked() throws SQLException {
        try (Connection connection = connectToTarget()) {
            int customers = Integer.parseInt(
                    rows(connection, "SELECT COUNT(*) FROM customers").get(0));
            for (String column : PERSONAL.keySet()) {
                assertThat(rows(
                                connection,
                                "SELECT COUNT(*) FROM customers WHERE " + column + " IS NULL OR " + column + " LIKE '%"
                                        + MARK + "%'"))
                        .containsExactly("0");
            }
            assertThat(rows(connection, "SELECT DISTINCT email FROM customers")).hasSize(customers);
            for (String name : List.of("first_name", "last_name")) {
                Map<String, Integer> counts = new HashMap<>();
                rows(connection, "SELECT " + name + " FROM customers")
                        .forEach(value -> counts.merge(value, 1, Integer::sum));
                assertThat(Collections.max(counts.values())).as(name).isLessThan(customers / 10);
            }
            assertThat(rows(connection, "SELECT COUNT(*) FROM customers WHERE id BETWEEN 1 AND 100000"))
                    .containsExactly("0");
        }
    }

    private Map<String, Set<String>> personal() throws SQLException {
        Map<String, Set<String>> values = new TreeMap<>();
        try (Connection connection = connectToTarget()) {
            for (String column : List.of("id", "email", "first_name", "last_name", "phone")) {
                values.put(column, new TreeSet<>(rows(connection, "SELECT " + column + " FROM customers")));
            }
        }
        return values;
    }

    /** The files that hold a text, whatever form of Unicode it is in. */
    private static List<Path> filesWith(Path root, String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (contains(Files.readAllBytes(file), text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** By the first character, of which a database's many zeros are none: in UTF-16 that begins with its upper half, a zero comes before it. */
    private static boolean contains(byte[] bytes, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] wide = text.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == plain[0]
                    && (isAt(bytes, at, plain, plain.length) || isAt(bytes, at, wide, wide.length - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] form, int length) {
        return at + length <= bytes.length && Arrays.equals(bytes, at, at + length, form, 0, length);
    }
}
