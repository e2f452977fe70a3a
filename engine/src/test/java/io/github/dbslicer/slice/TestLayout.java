package io.github.dbslicer.slice;

import java.util.Optional;

/**
 * How a generated table lies in its database.
 *
 * @param remainder where the computed column stands: empty for none, {@code STORED} or {@code VIRTUAL}
 * @param partitionedBy a column, of whole numbers, that is never NULL
 * @param inherits the table whose columns this one begins with; its rows do not count as that one's
 */
record TestLayout(String remainder, Optional<String> partitionedBy, Optional<TestTable> inherits) {

    /** A table of its own. */
    static TestLayout plain(String remainder) {
        return new TestLayout(remainder, Optional.empty(), Optional.empty());
    }

    TestLayout partitionedBy(String column) {
        return new TestLayout(remainder, Optional.of(column), inherits);
    }

    TestLayout inheriting(TestTable parent) {
        return new TestLayout(remainder, partitionedBy, Optional.of(parent));
    }
}
