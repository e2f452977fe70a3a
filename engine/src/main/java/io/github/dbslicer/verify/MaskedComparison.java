package io.github.dbslicer.verify;

import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds masked values of the target against those that masks make of the source's, which are read for that. Of tables whose keys are masked all values
 * are compared here, since no server can tell which row of the other is the same.
 */
final class MaskedComparison {
    /** Few enough that their hashes are no matter of memory. */
    private static final int VALUES = 50_000;

    private final TableCheck check;
    private final TablePair pair;
    private final RowMasks masks;
    private final List<ColumnPair> compared;
    private final TargetRows targetRows;
    private final int keyColumns;

    MaskedComparison(TableCheck check, RowMasks masks) {
        this.check = check;
        this.pair = check.pair();
        this.masks = masks;
        this.keyColumns = pair.identity().size();
        this.compared = pair.renamed()
                ? Stream.concat(pair.values().stream(), pair.maskedValues().stream())
                        .toList()
                : pair.maskedValues();
        this.targetRows = new TargetRows(pair, compared);
    }

    /** The work, in portions. */
    List<Crew.Task> tasks(int workers) {
        if (check.renamed().isPresent()) {
            RenamedRows rows = check.renamed().get();
            return Collections.nCopies(workers, sides -> compareReached(rows, sides));
        }
        return compared.isEmpty()
                ? List.of()
                : Rows.ranges(check.present().size(), keyColumns).stream()
                        .map(range -> (Crew.Task) sides -> compare(check.present(), range, sides))
                        .toList();
    }

    private void compareReached(RenamedRows rows, Sides sides) {
        int most = Rows.most(keyColumns);
        for (KeyList keys = rows.take(most); keys.size() > 0; keys = rows.take(most)) {
            compare(keys, new Rows.Range(0, keys.size()), sides);
        }
    }

    private void compare(KeyList origins, Rows.Range range, Sides sides) {
        MaskedReading reading = new MaskedReading(pair, masks, compared, List.of());
        ValueHashes digest = ValueHashes.together(keyColumns, compared.size());
        ExpectedRows expected = expected(reading, digest, origins, range, sides);
        int[] times = new int[expected.keys().size()];
        long[] values = new long[compared.size()];
        BitSet differing = new BitSet();
        targetRows.forEach(expected.keys(), sides, (key, rows, row) -> {
            times[key]++;
            if (!ValueHashes.same(expected.hashes(key), 0, digest.of(rows, row), 0)) {
                differing.set(key);
            }
            for (int index = 0; index < values.length; index++) {
                values[index] += rows.length(row, keyColumns + index) > 0 ? 1 : 0;
            }
        });
        for (int index = 0; index < values.length; index++) {
            check.tally().addCompared(compared.get(index), values[index]);
        }
        check.renamed().ifPresent(rows -> {
            rows.expect(expected);
            count(expected, times);
        });
        compareValues(expected, differing, sides);
    }

    private ExpectedRows expected(
            MaskedReading reading, ValueHashes digest, KeyList origins, Rows.Range range, Sides sides) {
        ExpectedRows.Gatherer gatherer = new ExpectedRows.Gatherer(check.codec(), keyColumns);
        Rows.Columns by = new Rows.Columns(pair.identityColumns(Side.SOURCE), pair.identityKeyColumns(Side.SOURCE));
        Rows.forEach(
                sides.source()
                        .lookup(reading.projection(), Rows.lookup(check.codec(), origins, range, by, Optional.empty())),
                reading.projection().outputs().size(),
                rows -> gatherer.take(rows, reading.held(rows), digest));
        return gatherer.rows();
    }

    /** Of rows that go by another key in the target: whether they are there, and no more often than once. */
    private void count(ExpectedRows expected, int[] times) {
        Findings findings = check.findings();
        findings.add(Finding.Kind.MISSING, expected.nameless());
        long missing = expected.nameless();
        for (int key = 0; key < times.length; key++) {
            check.addCompared(times[key]);
            if (times[key] == 0) {
                missing++;
                findings.add(check.found(Finding.Kind.MISSING, expected.keys(), key));
            } else if (times[key] > 1) {
                findings.add(check.found(Finding.Kind.REPEATED, expected.keys(), key));
                findings.add(Finding.Kind.REPEATED, times[key] - 2L);
            }
        }
        for (ColumnPair column : pair.identity()) {
            if (column.masked()) {
                check.tally().addCompared(column, times.length + expected.nameless());
                check.tally().addDiffering(column, missing);
            }
        }
    }

    private void compareValues(ExpectedRows expected, BitSet differing, Sides sides) {
        if (differing.isEmpty()) {
            return;
        }
        List<Integer> some = new ArrayList<>();
        int most = Math.max(1, VALUES / compared.size());
        for (int key = differing.nextSetBit(0); key >= 0; key = differing.nextSetBit(key + 1)) {
            some.add(key);
            if (some.size() == most) {
                compareValues(expected.origins(some), sides);
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            compareValues(expected.origins(some), sides);
        }
    }

    private void compareValues(KeyList origins, Sides sides) {
        List<ColumnPair> originals =
                compared.stream().filter(ColumnPair::masked).toList();
        MaskedReading reading = new MaskedReading(pair, masks, compared, originals);
        ValueHashes wanted = ValueHashes.apart(keyColumns, compared.size() + originals.size());
        ValueHashes there = ValueHashes.apart(keyColumns, compared.size());
        ExpectedRows expected = expected(reading, wanted, origins, new Rows.Range(0, origins.size()), sides);
        targetRows.forEach(
                expected.keys(),
                sides,
                (key, rows, row) -> compareValues(expected, key, there.of(rows, row), rows, row));
    }

    private void compareValues(ExpectedRows expected, int key, long[] there, RowBatch rows, int row) {
        long[] wanted = expected.hashes(key);
        Differences differences = new Differences();
        int original = compared.size();
        for (int index = 0; index < compared.size(); index++) {
            ColumnPair column = compared.get(index);
            boolean same = ValueHashes.same(wanted, index, there, index);
            if (column.masked()) {
                boolean some = rows.length(row, keyColumns + index) > 0;
                boolean own = some && ValueHashes.same(wanted, original++, there, index);
                if (!same) {
                    differences.add(own ? Finding.Kind.UNMASKED : Finding.Kind.MASKED_OTHERWISE, column);
                    check.tally().addDiffering(column, some && !own ? 1 : 0);
                }
            } else if (!same) {
                differences.add(Finding.Kind.DIFFERING, column);
            }
        }
        differences.forEach((kind, columns) -> {
            Finding found = check.found(kind, expected.keys(), key);
            check.findings().add(new Finding(kind, found.key(), columns));
        });
    }
}
