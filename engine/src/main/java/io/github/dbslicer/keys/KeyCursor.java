package io.github.dbslicer.keys;

/** Goes over sorted keys once, a list of some of them at a time. Begins before the first. For one thread. */
abstract class KeyCursor {
    private KeyList list;
    private int index;

    /** @param empty of the keys' codec */
    KeyCursor(KeyList empty) {
        this.list = empty;
    }

    /** A cursor over a sorted list. */
    static KeyCursor of(KeyList sorted) {
        return new KeyCursor(sorted.newList()) {
            private boolean given;

            @Override
            KeyList nextKeys() {
                KeyList next = given ? sorted.newList() : sorted;
                given = true;
                return next;
            }
        };
    }

    /** The keys that come next, which may be few; none where the end is reached. They are valid until the next call. */
    abstract KeyList nextKeys();

    /** Goes to the next key; false where there is none. */
    final boolean next() {
        if (++index < list.size()) {
            return true;
        }
        list = nextKeys();
        index = 0;
        return list.size() > 0;
    }

    /** Where the key stands that the cursor is on, at {@link #index()}. */
    final KeyList list() {
        return list;
    }

    final int index() {
        return index;
    }
}
