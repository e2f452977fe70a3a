package io.github.dbslicer.file.pack;

import io.github.dbslicer.file.pack.ManifestJson.OutputJson;
import io.github.dbslicer.file.pack.ManifestJson.PartJson;
import io.github.dbslicer.file.pack.ManifestJson.RowsJson;
import io.github.dbslicer.schema.TableId;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of one table that have been written, held in arrays, since there may be a million of them. Safe for several threads. */
final class TableParts {
    private static final int NUMBERS = 9;

    private final TableId table;
    private final String directory;
    private final List<OutputJson> columns;
    private long[] numbers = new long[NUMBERS];
    private int parts;
    private long rows;

    TableParts(TableId table, String directory, List<OutputJson> columns) {
        this.table = table;
        this.directory = directory;
        this.columns = columns;
    }

    static String name(String directory, int number) {
        return directory + "/" + String.format(Locale.ROOT, "%06d", number) + ".tsv";
    }

    /** Gives out the number of a part that is about to be written, from 1. */
    synchronized int next() {
        parts++;
        if (parts * NUMBERS > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(parts, parts * 2 - 1) * NUMBERS);
        }
        return parts;
    }

    String name(int number) {
        return name(directory, number);
    }

    synchronized void written(int number, PartJson part) {
        Sha256 sha256 = part.sha256();
        long[] of = {
            part.rows(),
            part.bytes(),
            part.crc32(),
            part.offset(),
            part.length(),
            sha256.first(),
            sha256.second(),
            sha256.third(),
            sha256.fourth()
        };
        System.arraycopy(of, 0, numbers, (number - 1) * NUMBERS, NUMBERS);
        rows += part.rows();
    }

    /** For the manifest, once all of them are written. */
    synchronized RowsJson json() {
        return new RowsJson(table.schema(), table.name(), directory, columns, rows, new Written(numbers, parts));
    }

    private static final class Written extends AbstractList<PartJson> {
        private final long[] numbers;
        private final int parts;

        Written(long[] numbers, int parts) {
            this.numbers = numbers;
            this.parts = parts;
        }

        @Override
        public int size() {
            return parts;
        }

        @Override
        public PartJson get(int index) {
            int at = index * NUMBERS;
            Sha256 sha256 = new Sha256(numbers[at + 5], numbers[at + 6], numbers[at + 7], numbers[at + 8]);
            return new PartJson(
                    numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4], sha256);
        }
    }
}
