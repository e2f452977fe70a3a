package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code manifest.json} holds: where everything else is. The names of the components are those of the file.
 *
 * @param files the entries that come before the rows, by name
 * @param tables every table that could have rows; one whose rows are written in several ways has as many of these
 */
record ManifestJson(int format, List<FileJson> files, List<RowsJson> tables) {
    ManifestJson {
        files = List.copyOf(files);
        tables = List.copyOf(tables);
    }

    /** As {@link Stored}. */
    record FileJson(String name, long bytes, long crc32, long offset, long length, Sha256 sha256) {
        static FileJson of(String name, Stored stored) {
            return new FileJson(
                    name, stored.bytes(), stored.crc32(), stored.offset(), stored.length(), stored.sha256());
        }

        Stored stored() {
            return new Stored(bytes, crc32, offset, length, sha256);
        }
    }

    /**
     * The rows of a table.
     *
     * @param directory of its parts, which are called {@code 000001.tsv} and so on, in the order of the list
     * @param columns what stands in each line
     */
    record RowsJson(
            String schema, String name, String directory, List<OutputJson> columns, long rows, List<PartJson> parts) {
        TableId table() {
            return new TableId(schema, name);
        }
    }

    /** As {@link Stored}. */
    record PartJson(long rows, long bytes, long crc32, long offset, long length, Sha256 sha256) {
        static PartJson of(long rows, Stored stored) {
            return new PartJson(
                    rows, stored.bytes(), stored.crc32(), stored.offset(), stored.length(), stored.sha256());
        }

        Stored stored() {
            return new Stored(bytes, crc32, offset, length, sha256);
        }
    }

    /**
     * A value of a line.
     *
     * @param form {@code value} as the source gave it, {@code original} where it was masked by this program, {@code mask} where by the source's SQL
     */
    record OutputJson(String column, String form) {
        private static final String VALUE = "value";
        private static final String ORIGINAL = "original";
        private static final String MASK = "mask";

        static List<OutputJson> of(Projection projection) {
            List<OutputJson> outputs = new ArrayList<>();
            for (int index = 0; index < projection.written(); index++) {
                outputs.add(new OutputJson(
                        projection.writtenColumns().get(index).name(),
                        form(projection.outputs().get(index))));
            }
            return List.copyOf(outputs);
        }

        private static String form(Output output) {
            if (output instanceof Output.Value) {
                return VALUE;
            }
            if (output instanceof Output.Original) {
                return ORIGINAL;
            }
            if (output instanceof Output.Mask) {
                return MASK;
            }
            throw new IllegalArgumentException("not written: " + output);
        }

        Output output(Table table) {
            var of = table.column(column);
            return switch (form) {
                case VALUE -> new Output.Value(of);
                case ORIGINAL -> new Output.Original(of);
                // What it is a mask of is of no account any more.
                case MASK -> new Output.Mask(of, "");
                default -> throw new IllegalArgumentException("no form of values: " + form);
            };
        }
    }
}
