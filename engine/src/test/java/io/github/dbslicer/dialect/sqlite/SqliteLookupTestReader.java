package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks keys up in one table of a file. */
record SqliteLookupTestReader(TestFile file, String tableName, Optional<String> condition) {

    SqliteLookupTestReader(TestFile file, String tableName) {
        this(file, tableName, Optional.empty());
    }

    SqliteLookupTestReader with(String sql) {
        return new SqliteLookupTestReader(file, tableName, Optional.of(sql));
    }

    /** The values of one column in the rows that have one of the keys. */
    List<String> find(List<String> by, List<List<Object>> keys, String output) {
        return find(lookup(by, keys), output);
    }

    List<String> find(Lookup lookup, String output) {
        Table table = file.table(tableName);
        Projection projection = new Projection(table, List.of(new Output.Value(table.column(output))), 0);
        return inSession(session -> {
            try (RowReader reader = session.lookup(projection, lookup)) {
                return read(reader, projection);
            }
        });
    }

    long countMissing(List<String> by, List<List<Object>> keys) {
        Projection projection = TestFile.everything(file.table(tableName));
        return inSession(session -> session.countMissing(projection, lookup(by, keys)));
    }

    private <T> T inSession(Function<ReadSession, T> action) {
        try (SourceDatabase source = file.openSource();
                ReadSession session = source.openSession()) {
            return action.apply(session);
        }
    }

    private Lookup lookup(List<String> by, List<List<Object>> keys) {
        RowBatch batch = new RowBatch(by.size());
        keys.forEach(key -> key.forEach(value -> append(batch, value)));
        return new Lookup(
                file.table(tableName).columns(by), file.table(tableName).columns(by), batch, condition);
    }

    private static void append(RowBatch batch, Object value) {
        if (value instanceof Long number) {
            batch.appendLong(number, RowBatch.INTEGER);
        } else if (value instanceof Double real) {
            byte[] text = Double.toString(real).getBytes(StandardCharsets.US_ASCII);
            batch.append(text, 0, text.length, RowBatch.REAL);
        } else if (value instanceof byte[] bytes) {
            batch.append(bytes, 0, bytes.length, RowBatch.BLOB);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            batch.append(text, 0, text.length, RowBatch.TEXT);
        }
    }

    /** All rows that a reader has, their values separated by spaces. */
    static List<String> read(RowReader reader, Projection projection) {
        int columns = projection.outputs().size();
        RowBatch batch = new RowBatch(columns);
        List<String> rows = new ArrayList<>();
        while (reader.read(batch, 1_000, 1 << 20)) {
            for (int row = 0; row < batch.rows(); row++) {
                List<String> values = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    values.add(SqliteLookupTest.string(batch, row, column));
                }
                rows.add(String.join(" ", values));
            }
        }
        return rows;
    }
}
