package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;

/** Copies whole databases through the seam. */
final class Copying {
    private Copying() {}

    /** Copies the schema and all rows. */
    static void recreate(TestFile from, TestFile to, SchemaScope scope) {
        try (SourceDatabase source = from.openSource();
                TargetDatabase target = to.openTarget()) {
            SchemaScript script = source.schemaScript(scope);
            target.recreate(script);
            copyRows(source, target);
            target.finish(script.afterRows());
        }
    }

    /** Copies all rows into the tables that the target has. */
    static void refill(TestFile from, TestFile to) {
        try (SourceDatabase source = from.openSource();
                TargetDatabase target = to.openTarget()) {
            target.empty(source.schema().tables());
            copyRows(source, target);
            target.finish(java.util.List.of());
        }
    }

    static void copyRows(SourceDatabase source, TargetDatabase target) {
        try (ReadSession reading = source.openSession();
                WriteSession writing = target.openSession()) {
            for (Table table : source.schema().tables()) {
                copy(reading, writing, TestFile.everything(table));
            }
        }
    }

    static void copy(ReadSession reading, WriteSession writing, Projection projection) {
        RowBatch batch = new RowBatch(projection.outputs().size());
        try (RowReader reader = reading.scan(projection, "1 = 1")) {
            while (reader.read(batch, 1_000, 1 << 20)) {
                writing.write(projection, batch);
            }
        }
    }
}
