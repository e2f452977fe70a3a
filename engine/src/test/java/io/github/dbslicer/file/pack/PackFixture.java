package io.github.dbslicer.file.pack;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Packs of a small shop, written without a source. */
final class PackFixture {
    static final Column ID = new Column("id", "INTEGER", ValueKind.INTEGER, "", false, false);
    static final Column NAME = new Column("name", "varchar(40)", ValueKind.TEXT, "utf8mb4", true, false);
    static final Column BUYER = new Column("buyer", "INTEGER", ValueKind.INTEGER, "", true, false);
    static final Column SUM = new Column("sum", "INTEGER", ValueKind.INTEGER, "", true, true);

    static final Table BUYERS = table("buyers", List.of(ID, NAME));
    static final Table ORDERS = table("orders", List.of(ID, BUYER, NAME, SUM));
    static final Table EMPTY = table("Größe/..", List.of(ID));
    static final Table BARE = table("bare", List.of(SUM));

    static final Relation DECLARED =
            new Relation("fk", ORDERS.id(), List.of("buyer"), BUYERS.id(), List.of("id"), Optional.empty(), true);
    static final Relation OF_RULES = new Relation(
            "rule",
            BUYERS.id(),
            List.of("id"),
            ORDERS.id(),
            List.of("id"),
            Optional.of("name = 'a'"),
            Optional.of("sum > 0"),
            false);
    static final SchemaScript SCRIPT = new SchemaScript(
            List.of(new Definition("table", "buyers", "CREATE TABLE buyers (\n\"id\" 'ü')")),
            List.of(new Definition(
                    "view",
                    "v",
                    "CREATE VIEW v AS SELECT 1",
                    Set.of(SchemaPart.VIEWS_AND_ROUTINES, SchemaPart.GRANTS))),
            List.of("trigger t"));
    static final List<Definition> COUNTERS = List.of(new Definition("position of sequence", "s", "SELECT 7"));

    static final Projection OF_BUYERS =
            new Projection(BUYERS, List.of(new Output.Value(ID), new Output.Mask(NAME, "'x'")), 2);
    static final Projection OF_ORDERS = new Projection(
            ORDERS,
            List.of(
                    new Output.Value(ID),
                    new Output.Value(BUYER),
                    new Output.Original(NAME),
                    new Output.Condition("sum > 0")),
            3);
    static final Projection OF_BARE = new Projection(BARE, List.of(new Output.Condition("1 = 1")), 0);

    private PackFixture() {}

    private static Table table(String name, List<Column> columns) {
        return new Table(
                TableId.of(name),
                columns,
                Optional.of(new UniqueKey("PRIMARY", List.of("id"))),
                List.of(new UniqueKey("u", List.of(columns.get(0).name()))),
                List.of(List.of(columns.get(0).name())),
                7);
    }

    static Dialect dialect() {
        return new Dialects().dialect("mysql");
    }

    static FileContents contents() {
        DatabaseSchema schema =
                DatabaseSchema.of(List.of(BUYERS, ORDERS, EMPTY, BARE), List.of(DECLARED), List.of("a -> elsewhere"));
        return new FileContents(
                dialect(),
                "MariaDB 11.4 shop",
                new Moment(
                        Consistency.SNAPSHOT, Instant.parse("2026-01-02T03:04:05.678Z"), Optional.of("mysql-bin.7:42")),
                "none",
                schema,
                List.copyOf(schema.tables()),
                List.of(DECLARED, OF_RULES),
                COUNTERS);
    }

    static FileTarget target(Path place) {
        return new PackFormat().open(new FileOutput(place, "pack", Optional.empty()));
    }

    /** A target that takes rows. */
    static FileTarget begun(Path place) {
        FileTarget target = target(place);
        target.prepare(contents());
        target.begin(Map.of());
        target.recreate(SCRIPT);
        return target;
    }

    static void finish(FileTarget target) {
        target.complete(Map.of());
        target.finish(SCRIPT.afterRows());
    }

    /** A pack of some parts of each table. */
    static void write(Path place, long seed) {
        try (FileTarget target = begun(place)) {
            Random random = new Random(seed);
            try (WriteSession one = target.openSession();
                    WriteSession other = target.openSession()) {
                for (int part = 0; part < 6; part++) {
                    one.write(OF_BUYERS, rows(random, 2, 2));
                    other.write(OF_ORDERS, rows(random, 4, 3));
                }
                one.write(OF_BARE, rows(random, 1, 1));
            }
            finish(target);
        }
    }

    /** Rows that hardly compress. */
    static RowBatch rows(Random random, int columns, int written) {
        RowBatch rows = new RowBatch(columns);
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < columns; column++) {
                if (random.nextInt(10) == 0) {
                    rows.appendNull();
                } else {
                    byte[] value = new byte[random.nextInt(column < written ? 60 : 2)];
                    random.nextBytes(value);
                    rows.append(value, 0, value.length);
                }
            }
        }
        return rows;
    }

    /** All rows of a pack by table, each as its values. */
    static Map<String, List<String>> rows(Pack pack) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (PackPart part : pack.parts()) {
            rows.computeIfAbsent(part.table().toString(), table -> new ArrayList<>())
                    .addAll(rows(pack, part));
        }
        rows.values().forEach(list -> list.sort(null));
        return rows;
    }

    static List<String> rows(Pack pack, PackPart part) throws IOException {
        List<String> rows = new ArrayList<>();
        int columns = part.projection().outputs().size();
        RowBatch batch = new RowBatch(columns);
        try (InputStream lines = pack.open(part);
                RowReader reader = dialect().lines().read(lines)) {
            while (reader.read(batch, 100, 1 << 20)) {
                rows.addAll(values(batch, columns));
            }
        }
        return rows;
    }

    static List<String> values(RowBatch rows, int columns) {
        List<String> all = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                values.add(rows.isNull(row, column) ? "NULL" : Arrays.toString(rows.copy(row, column)));
            }
            all.add(values.toString());
        }
        return all;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
