package io.github.dbslicer.verify;

import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeyQueue;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.keys.KeyStore;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What is known of the rows of a table that go by other keys in the target, since masks make these. Safe for several threads. */
final class RenamedRows {
    private final KeyQueue waiting;
    private final KeySet expected;
    private final AtomicLong clashing = new AtomicLong();

    RenamedRows(KeyCodec codec, KeyStore keys) {
        this.waiting = keys.newQueue(codec);
        this.expected = keys.newSet(codec);
    }

    /** Takes the source's keys of rows that belong to the slice. */
    void reach(KeyList keys) {
        waiting.add(keys);
    }

    /** The source's keys of rows whose keys in the target are not known yet; empty where there are none. */
    KeyList take(int most) {
        return waiting.take(most);
    }

    /** Takes rows that the target must have. */
    void expect(ExpectedRows rows) {
        int added = expected.addAll(rows.keys()).cardinality();
        clashing.addAndGet(rows.keys().size() - added + rows.clashing());
    }

    /** The keys, by their numbers, that no row of the slice has in the target. */
    BitSet unexpected(KeyList keys) {
        BitSet unexpected = expected.contained(keys);
        unexpected.flip(0, keys.size());
        return unexpected;
    }

    boolean isExpected(KeyList keys, int index) {
        KeyList one = keys.newList();
        one.append(keys, index);
        return expected.contained(one).get(0);
    }

    /** What is wrong with the masks, in words for the user. */
    List<String> faults() {
        long rows = clashing.get();
        return rows == 0
                ? List.of()
                : List.of("masks give " + rows + (rows == 1 ? " row a key" : " rows keys") + " that another row has");
    }
}
