package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Draws;
import io.github.dbslicer.mask.KeyedHash;
import io.github.dbslicer.mask.MaskKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Permutations of few numbers, as tables that are made when they are first asked for. Safe for several threads. */
final class ShuffledTables {
    private final MaskKey key;
    private final Map<Integer, int[]> tables = new ConcurrentHashMap<>();

    ShuffledTables(MaskKey key) {
        this.key = key.derive("tables");
    }

    /** A permutation of the numbers below {@code size}, none of which stays where it is, but for a single one. Not to be changed. */
    int[] of(int size) {
        return tables.computeIfAbsent(size, this::shuffled);
    }

    /** Sattolo's algorithm: one cycle of all, each cycle as likely as the other. */
    private int[] shuffled(int size) {
        KeyedHash hash = key.hash();
        hash.updateLength(size);
        Draws draws = hash.draws();
        int[] table = new int[size];
        for (int i = 0; i < size; i++) {
            table[i] = i;
        }
        for (int i = size - 1; i > 0; i--) {
            int other = draws.below(i);
            int kept = table[i];
            table[i] = table[other];
            table[other] = kept;
        }
        return table;
    }
}
