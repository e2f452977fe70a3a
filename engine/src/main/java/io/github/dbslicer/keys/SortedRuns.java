package io.github.dbslicer.keys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Runs on disk that belong together. As many of about one size as are enough are merged into one of the next size, so that there are few,
 * and each key is written a few times at most. For one thread at a time.
 */
final class SortedRuns implements AutoCloseable {
    private static final int ENOUGH = 8;

    private final KeyCodec codec;
    private final SpillingKeyStore store;
    private final List<List<SortedRun>> bySize = new ArrayList<>();

    SortedRuns(KeyCodec codec, SpillingKeyStore store) {
        this.codec = codec;
        this.store = store;
    }

    /** Writes a run. */
    void add(KeyCursor sorted) {
        add(sorted, 0);
    }

    private void add(KeyCursor sorted, int size) {
        if (size == bySize.size()) {
            bySize.add(new ArrayList<>());
        }
        List<SortedRun> equals = bySize.get(size);
        SortedRun run = SortedRun.write(sorted, codec.newList(), store);
        store.budget().reserve(run.bytes());
        equals.add(run);
        if (equals.size() == ENOUGH) {
            add(new MergedKeys(cursors(equals), codec.newList()), size + 1);
            equals.forEach(this::close);
            equals.clear();
        }
    }

    private void close(SortedRun run) {
        store.budget().release(run.bytes());
        run.close();
    }

    private List<SortedRun> all() {
        return bySize.stream().flatMap(List::stream).toList();
    }

    private static List<KeyCursor> cursors(List<SortedRun> runs) {
        return runs.stream().map(SortedRun::cursor).toList();
    }

    /** For each run a cursor over its keys. */
    List<KeyCursor> cursors() {
        return cursors(all());
    }

    /** Adds the numbers of the keys that are there to those that have been found. */
    void find(KeyList keys, BitSet found) {
        List<SortedRun> runs = all();
        if (!runs.isEmpty()) {
            int[] order = KeyOrder.all(keys);
            runs.forEach(run -> run.find(keys, order, found));
        }
    }

    /** How many keys all runs have, those that several have as often. */
    long keys() {
        return all().stream().mapToLong(SortedRun::keys).sum();
    }

    @Override
    public void close() {
        all().forEach(this::close);
        bySize.clear();
    }
}
