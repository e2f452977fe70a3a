package io.github.dbslicer.scan;

/**
 * What the name of a column says that it holds.
 *
 * @param strength how far the name alone can be believed
 */
record NameHint(Category category, Strength strength) {

    enum Strength {
        /** It says so by itself. */
        STRONG,
        /** It says so together with what stands beside it: the name is of a person, in a table of persons. */
        SUPPORTED,
        /** It may mean something else. */
        WEAK
    }
}
