package io.github.dbslicer.verify;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.row.RowDigest;

/** Hashes of the values of a row, two words each, from some column on: each apart or all together. For one thread. */
final class ValueHashes {
    private final RowDigest digest = new RowDigest();
    private final int from;
    private final int values;
    private final boolean apart;

    private ValueHashes(int from, int values, boolean apart) {
        this.from = from;
        this.values = values;
        this.apart = apart;
    }

    static ValueHashes together(int from, int values) {
        return new ValueHashes(from, values, false);
    }

    static ValueHashes apart(int from, int values) {
        return new ValueHashes(from, values, true);
    }

    long[] of(RowBatch rows, int row) {
        int hashes = apart ? values : 1;
        int each = apart ? 1 : values;
        long[] words = new long[hashes * 2];
        for (int hash = 0; hash < hashes; hash++) {
            int first = from + hash * each;
            digest.of(rows, row, first, first + each);
            words[hash * 2] = digest.high();
            words[hash * 2 + 1] = digest.low();
        }
        return words;
    }

    /** Whether two hashes of values are the same, each by its number. */
    static boolean same(long[] one, int ofOne, long[] other, int ofOther) {
        return one[ofOne * 2] == other[ofOther * 2] && one[ofOne * 2 + 1] == other[ofOther * 2 + 1];
    }
}
