package io.github.dbslicer.keys;

/** The keys of a sorted sequence that are not in another. */
final class KeysWithout extends KeyCursor {
    private static final int KEYS_AT_ONCE = 1_000;

    private final KeyCursor keys;
    private final KeyCursor others;
    private final KeyList empty;
    private boolean hasOther;

    KeysWithout(KeyCursor keys, KeyCursor others, KeyList empty) {
        super(empty);
        this.keys = keys;
        this.others = others;
        this.empty = empty;
        this.hasOther = others.next();
    }

    @Override
    KeyList nextKeys() {
        KeyList next = empty.newList();
        while (next.size() < KEYS_AT_ONCE && keys.next()) {
            if (!isOther()) {
                next.append(keys.list(), keys.index());
            }
        }
        return next;
    }

    private boolean isOther() {
        int order = -1;
        while (hasOther && order < 0) {
            order = others.list().compare(others.index(), keys.list(), keys.index());
            hasOther = order >= 0 || others.next();
        }
        return order == 0;
    }
}
