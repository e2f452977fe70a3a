package io.github.dbslicer.keys;

import java.util.List;
import java.util.PriorityQueue;

/** Several sorted sequences as one, each key once. */
final class MergedKeys extends KeyCursor {
    private static final int KEYS_AT_ONCE = 1_000;

    private final PriorityQueue<KeyCursor> heads = new PriorityQueue<>(MergedKeys::compare);
    private KeyList given;

    MergedKeys(List<KeyCursor> parts, KeyList empty) {
        super(empty);
        this.given = empty;
        for (KeyCursor part : parts) {
            if (part.next()) {
                heads.add(part);
            }
        }
    }

    private static int compare(KeyCursor one, KeyCursor other) {
        return one.list().compare(one.index(), other.list(), other.index());
    }

    private static boolean endsWith(KeyList keys, KeyCursor key) {
        return keys.size() > 0 && keys.compare(keys.size() - 1, key.list(), key.index()) == 0;
    }

    @Override
    KeyList nextKeys() {
        KeyList before = given;
        KeyList next = before.newList();
        given = next;
        while (next.size() < KEYS_AT_ONCE && !heads.isEmpty()) {
            KeyCursor least = heads.remove();
            if (!endsWith(next.size() == 0 ? before : next, least)) {
                next.append(least.list(), least.index());
            }
            if (least.next()) {
                heads.add(least);
            }
        }
        return next;
    }
}
