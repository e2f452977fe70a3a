package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Checksum;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.row.RowDigest;
import io.github.dbslicer.run.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the target's rows against the source's: sums over many rows, computed inside both servers, then over half of them where they differ,
 * until the few that are left are read from both and compared value by value.
 */
final class RowComparison {
    /** Few enough that their hashes are no matter of memory, however many columns there are. */
    private static final int READ = 64;

    private final TableCheck check;
    private final List<ColumnPair> columns;
    private final BitSet unreached;

    /** @param unreached the keys that are no part of the slice; those that the source does not even have are taken out of it */
    RowComparison(TableCheck check, BitSet unreached) {
        this.check = check;
        this.columns = Stream.concat(check.pair().identity().stream(), check.pair().values().stream())
                .toList();
        this.unreached = unreached;
    }

    /** The work, in portions. */
    List<Crew.Task> tasks() {
        return Rows.ranges(check.present().size(), check.pair().identity().size()).stream()
                .map(range -> (Crew.Task) sides -> compare(range, sides))
                .toList();
    }

    private void compare(Rows.Range range, Sides sides) {
        Checksum source = sum(Side.SOURCE, range, sides);
        Checksum target = sum(Side.TARGET, range, sides);
        if (source.equals(target)) {
            check.addCompared(target.rows());
        } else if (range.size() <= READ) {
            compareRows(range, sides);
        } else {
            int middle = range.from() + range.size() / 2;
            compare(new Rows.Range(range.from(), middle), sides);
            compare(new Rows.Range(middle, range.to()), sides);
        }
    }

    private Checksum sum(Side side, Rows.Range range, Sides sides) {
        return sides.session(side).checksum(projection(side), lookup(side, range));
    }

    private Projection projection(Side side) {
        List<Output> outputs =
                columns.stream().map(column -> column.output(side)).toList();
        return check.pair().projection(side, outputs);
    }

    private Lookup lookup(Side side, Rows.Range range) {
        TablePair pair = check.pair();
        Rows.Columns by = new Rows.Columns(pair.identityColumns(side), pair.identityKeyColumns(side));
        return Rows.lookup(check.codec(), check.present(), range, by, Optional.empty());
    }

    private void compareRows(Rows.Range range, Sides sides) {
        List<List<long[]>> source = read(Side.SOURCE, range, sides);
        List<List<long[]>> target = read(Side.TARGET, range, sides);
        for (int index = 0; index < range.size(); index++) {
            compare(range.from() + index, source.get(index), target.get(index));
        }
    }

    private void compare(int key, List<long[]> source, List<long[]> target) {
        check.addCompared(source.isEmpty() ? 0 : target.size());
        if (source.isEmpty()) {
            synchronized (unreached) {
                unreached.clear(key);
            }
            check.findings().add(check.found(Finding.Kind.NOT_IN_SOURCE, check.present(), key));
            return;
        }
        if (target.size() > source.size()) {
            check.findings().add(check.found(Finding.Kind.REPEATED, check.present(), key));
            check.findings().add(Finding.Kind.REPEATED, target.size() - source.size() - 1L);
        }
        List<String> differing = differing(source.get(0), target);
        if (!differing.isEmpty()) {
            Finding found = check.found(Finding.Kind.DIFFERING, check.present(), key);
            check.findings().add(new Finding(found.kind(), found.key(), differing));
        }
    }

    private List<String> differing(long[] source, List<long[]> target) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column * 2;
            boolean equal = target.stream().allMatch(row -> Arrays.equals(source, at, at + 2, row, at, at + 2));
            if (!equal) {
                names.add(columns.get(column).source().name());
            }
        }
        return names;
    }

    /** For each key of the range the hashes of the values of its rows, two words a value. */
    private List<List<long[]>> read(Side side, Rows.Range range, Sides sides) {
        List<List<long[]>> rows = new ArrayList<>();
        for (int index = 0; index < range.size(); index++) {
            rows.add(new ArrayList<>());
        }
        RowDigest digest = new RowDigest();
        Rows.forEach(sides.session(side).lookup(projection(side), lookup(side, range)), columns.size(), batch -> {
            EncodedKeys keys =
                    Rows.keys(check.codec(), batch, check.pair().identity().size());
            int index = 0;
            for (int row = keys.rows().nextSetBit(0);
                    row >= 0;
                    row = keys.rows().nextSetBit(row + 1)) {
                int at = find(keys.keys(), index++, range);
                if (at >= 0) {
                    rows.get(at - range.from()).add(hashes(batch, row, digest));
                }
            }
        });
        return rows;
    }

    /** A row that has another key than any that was asked for, equal as the server may take them to be, is not found. */
    private int find(KeyList keys, int row, Rows.Range range) {
        for (int at = range.from(); at < range.to(); at++) {
            if (check.present().compare(at, keys, row) == 0) {
                return at;
            }
        }
        return -1;
    }

    private static long[] hashes(RowBatch batch, int row, RowDigest digest) {
        long[] hashes = new long[batch.columns() * 2];
        for (int column = 0; column < batch.columns(); column++) {
            digest.of(batch, row, column, column + 1);
            hashes[column * 2] = digest.high();
            hashes[column * 2 + 1] = digest.low();
        }
        return hashes;
    }
}
