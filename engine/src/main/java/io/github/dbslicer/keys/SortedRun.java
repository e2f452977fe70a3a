package io.github.dbslicer.keys;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Sorted keys in a file, block by block, each of a few kilobytes or of one larger key. In memory are only the first key of every block and
 * where it begins. Never changed. For one thread at a time.
 */
final class SortedRun implements AutoCloseable {
    private static final int BLOCK_BYTES = 8 << 10;
    private static final int BUFFER_BYTES = 64 << 10;

    private final TemporaryFile file;
    private final KeyList firsts;
    private long[] starts = new long[16];
    private long keys;

    private SortedRun(TemporaryFile file, KeyList empty) {
        this.file = file;
        this.firsts = empty;
    }

    /** Writes keys that come sorted, each once. */
    static SortedRun write(KeyCursor sorted, KeyList empty, SpillingKeyStore store) {
        SortedRun run = new SortedRun(store.newFile(), empty);
        try {
            run.write(sorted);
            return run;
        } catch (RuntimeException | Error failure) {
            run.close();
            throw failure;
        }
    }

    private void write(KeyCursor sorted) {
        KeyBlock buffer = new KeyBlock();
        long written = 0;
        long blockStart = 0;
        while (sorted.next()) {
            long at = written + buffer.length();
            if (keys == 0 || at - blockStart >= BLOCK_BYTES) {
                if (buffer.length() >= BUFFER_BYTES) {
                    file.append(buffer.data(), buffer.length());
                    written += buffer.length();
                    buffer.clear();
                }
                blockStart = at;
                beginBlock(sorted, at);
            }
            buffer.append(sorted.list(), sorted.index());
            keys++;
        }
        file.append(buffer.data(), buffer.length());
        start(firsts.size(), written + buffer.length());
    }

    private void beginBlock(KeyCursor sorted, long at) {
        start(firsts.size(), at);
        firsts.append(sorted.list(), sorted.index());
    }

    private void start(int block, long at) {
        if (block == starts.length) {
            starts = Arrays.copyOf(starts, block * 2);
        }
        starts[block] = at;
    }

    /** How many keys it has. */
    long keys() {
        return keys;
    }

    /** What it takes in memory. */
    long bytes() {
        return firsts.bytes() + (long) starts.length * Long.BYTES;
    }

    /** What it takes on disk. */
    long fileBytes() {
        return starts[firsts.size()];
    }

    /**
     * Finds keys.
     *
     * @param order the numbers of the keys to find, in the order of the keys
     * @param found the numbers of those that need not be looked for; gets those that are there
     */
    void find(KeyList wanted, int[] order, BitSet found) {
        int block = -1;
        KeyList loaded = firsts.newList();
        int position = 0;
        for (int number : order) {
            if (found.get(number)) {
                continue;
            }
            int candidate = lastNotAfter(firsts, Math.max(0, block), wanted, number);
            if (candidate < 0) {
                continue;
            }
            if (candidate != block) {
                block = candidate;
                loaded = load(block);
                position = 0;
            }
            int at = lastNotAfter(loaded, position, wanted, number);
            if (at >= 0) {
                position = at;
                found.set(number, loaded.compare(at, wanted, number) == 0);
            }
        }
    }

    /** The last of a sorted list's keys from a number on that is not after a key; -1 where the first one is. Looks near the beginning first. */
    private static int lastNotAfter(KeyList sorted, int from, KeyList keys, int number) {
        if (from >= sorted.size() || sorted.compare(from, keys, number) > 0) {
            return -1;
        }
        int low = from;
        int step = 1;
        while (low + (long) step < sorted.size() && sorted.compare(low + step, keys, number) <= 0) {
            low += step;
            step *= 2;
        }
        int high = (int) Math.min(sorted.size(), low + (long) step);
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (sorted.compare(middle, keys, number) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private KeyList load(int block) {
        KeyList into = firsts.newList();
        byte[] data = new byte[Math.toIntExact(starts[block + 1] - starts[block])];
        file.read(starts[block], data, data.length);
        KeyBlock.decode(data, data.length, into);
        return into;
    }

    /** Goes over all keys. */
    KeyCursor cursor() {
        return new KeyCursor(firsts.newList()) {
            private int block;

            @Override
            KeyList nextKeys() {
                return block < firsts.size() ? load(block++) : firsts.newList();
            }
        };
    }

    @Override
    public void close() {
        file.close();
    }
}
