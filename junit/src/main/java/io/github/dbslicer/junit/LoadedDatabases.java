package io.github.dbslicer.junit;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one run of the tests has loaded, and which class is using it. Safe for several threads. */
final class LoadedDatabases {
    private final Set<TestDatabase> loaded = new HashSet<>();
    private final Map<TestDatabase, Class<?>> users = new HashMap<>();

    /** Whether all rows in it are from a slice, or from tests that came after one. */
    synchronized boolean has(TestDatabase database) {
        return loaded.contains(database);
    }

    synchronized void add(TestDatabase database) {
        loaded.add(database);
    }

    /**
     * Has it be used by a class, until {@link #leave}.
     *
     * @throws SliceException {@code USAGE} where another class does, which is not around this one or in it
     */
    synchronized void enter(TestDatabase database, Class<?> testClass) {
        Class<?> user = users.getOrDefault(database, testClass);
        if (!outermost(user).equals(outermost(testClass))) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    "its database is in use by " + user.getName()
                            + ", which runs at the same time. Give both classes @ResourceLock(\"database\"), or each a database of its own.");
        }
        users.put(database, user);
    }

    /** What this class uses is free again. */
    synchronized void leave(Class<?> testClass) {
        users.values().removeIf(testClass::equals);
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }
}
