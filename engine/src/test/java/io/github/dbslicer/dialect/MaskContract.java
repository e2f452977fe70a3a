package io.github.dbslicer.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.mask.ColumnMask;
import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.Masking;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.mask.SharedMask;
import io.github.dbslicer.mask.TableMasks;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What masks see of values and what becomes of those that they make, through any dialect. */
abstract class MaskContract extends DialectContract {
    private static final String TRAPS = "\\N\t\n\\.\r\b\f\u000B'\"\u00e9\uD83C\uDF32";

    private record Made(ValueMask mask) implements Generator {
        @Override
        public boolean injective() {
            return true;
        }

        @Override
        public ValueMask open(MaskKey key) {
            return mask;
        }
    }

    private static void reverse(OriginalValue original, MaskedValue masked) {
        masked.set(new StringBuilder(original.text()).reverse() + TRAPS);
    }

    private static void invert(OriginalValue original, MaskedValue masked) {
        byte[] bytes = Arrays.copyOfRange(original.bytes(), original.start(), original.start() + original.length());
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] ^= (byte) 0xff;
        }
        masked.set(bytes, 0, bytes.length, original.storageClass());
    }

    private static void addAMillion(OriginalValue original, MaskedValue masked) {
        masked.set(Long.toString(Long.parseLong(original.text()) + 1_000_000));
    }

    /** Copies a table as a run does, with masks by column. */
    private void copyMasked(ConnectionConfig from, ConnectionConfig to, Map<String, ValueMask> masks) {
        Dialect dialect = dialect(from);
        try (SourceDatabase source = dialect.openSource(from, ReadTerms.snapshot(4));
                TargetDatabase target = dialect.openTarget(to)) {
            DatabaseSchema schema = source.schema();
            Table table = table(schema, "t");
            SchemaScript script = source.schemaScript(SchemaScope.TABLES);
            target.recreate(script);
            List<ColumnMask> columns = new ArrayList<>();
            masks.forEach((name, mask) -> columns.add(new ColumnMask(
                    table.column(name),
                    List.of(new ColumnMask.Choice(
                            Optional.empty(), new SharedMask(name, new Made(mask), false, false), List.of())))));
            RowMasks rowMasks = RowMasks.of(
                    new Masking(Map.of(table.id(), new TableMasks(columns)), Optional.of(MaskKey.of(new byte[16]))),
                    List.of(),
                    schema,
                    new RowMasks.Source(source, dialect));
            List<Output> outputs = new ArrayList<>();
            table.writableColumns()
                    .forEach(column -> outputs.add(
                            masks.containsKey(column.name()) ? new Output.Original(column) : new Output.Value(column)));
            Projection projection = new Projection(table, outputs, outputs.size());
            try (ReadSession reading = source.openSession();
                    WriteSession writing = target.openSession()) {
                RowBatch rows = readAll(reading.scan(projection, "1 = 1"), outputs.size());
                rowMasks.masker(table, outputs::indexOf).orElseThrow().mask(rows);
                writing.write(projection, rows);
            }
            target.finish(script.afterRows());
        }
    }

    @Test
    void masksSeePlainValuesAndWhatTheyMakeArrivesAsItIs() {
        String columns = " (id INTEGER NOT NULL PRIMARY KEY, v " + databases().textType() + ", b "
                + databases().bytesType() + ", n INTEGER)";
        ConnectionConfig source = database("CREATE TABLE t" + columns, "CREATE TABLE expected" + columns);
        Object[] none = {null, null, null};
        insertRow(source, "t", 1, none);
        insertRow(source, "expected", 1, none);
        insertRow(source, "t", 2, "", new byte[0], 0);
        insertRow(source, "expected", 2, "", new byte[0], 1_000_000);
        List<String> texts = List.of("a", "\t\n\\d\r", "\\N", "\b\f\u000B", "\uD83D\uDE00 \u4E2D\u6587", "\\t", "'\"`");
        for (int index = 0; index < texts.size(); index++) {
            String text = texts.get(index);
            insertRow(source, "t", 10 + index, text, new byte[] {0, 92, (byte) index}, -index);
            insertRow(
                    source,
                    "expected",
                    10 + index,
                    new StringBuilder(text).reverse() + TRAPS,
                    new byte[] {-1, (byte) (92 ^ 0xff), (byte) (index ^ 0xff)},
                    1_000_000 - index);
        }
        ConnectionConfig target = databases().newDatabase();
        Map<String, ValueMask> masks = new LinkedHashMap<>();
        masks.put("v", MaskContract::reverse);
        masks.put("b", MaskContract::invert);
        masks.put("n", MaskContract::addAMillion);
        copyMasked(source, target, masks);
        assertThat(content(target, "t", "id", "v", "b", "n"))
                .hasSize(9)
                .isEqualTo(content(source, "expected", "id", "v", "b", "n"));
    }

    private void insertRow(ConnectionConfig config, String table, int id, Object... values) {
        insert(config, "INSERT INTO " + table + " VALUES (" + id + ", ?, ?, ?)", values);
    }

    @Test
    void aColumnThatIsMaskedAndAKeyKeepsBothForms() {
        ConnectionConfig source = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(40))",
                "INSERT INTO t VALUES (1, 'one'), (2, 'two')");
        Dialect dialect = dialect(source);
        try (SourceDatabase database = dialect.openSource(source, ReadTerms.snapshot(4));
                ReadSession session = database.openSession()) {
            Table table = table(database.schema(), "t");
            Projection projection = new Projection(
                    table, List.of(new Output.Original(table.column("v")), new Output.Value(table.column("v"))), 1);
            ColumnMask mask = new ColumnMask(
                    table.column("v"),
                    List.of(new ColumnMask.Choice(
                            Optional.of("id = 2"),
                            new SharedMask("m", new Made((original, masked) -> masked.set("x")), false, false),
                            List.of())));
            RowMasks masks = RowMasks.of(
                    new Masking(
                            Map.of(table.id(), new TableMasks(List.of(mask))), Optional.of(MaskKey.of(new byte[16]))),
                    List.of(),
                    database.schema(),
                    new RowMasks.Source(database, dialect));
            List<Output> outputs = new ArrayList<>(projection.outputs());
            var masker = masks.masker(table, output -> {
                        if (!outputs.contains(output)) {
                            outputs.add(output);
                        }
                        return outputs.indexOf(output);
                    })
                    .orElseThrow();
            RowBatch rows = readAll(session.scan(new Projection(table, outputs, 1), "1 = 1"), 3);
            masker.mask(rows);
            assertThat(texts(rows)).containsExactlyInAnyOrder("one|one|0", "x|two|1");
        }
    }
}
