package io.github.dbslicer.scan;

import java.util.Set;

/**
 * What the rows are that a column is part of.
 *
 * @param persons whether they are human beings, or each tells of one
 * @param addresses whether they are addresses
 */
record Surroundings(boolean persons, boolean addresses) {
    private static final Set<Category> OF_ADDRESSES = Set.of(
            Category.STREET, Category.CITY, Category.POSTAL_CODE, Category.REGION, Category.PLACE, Category.PHONE);

    /** Whether they speak for it that a column is of the category whose name may mean something else. */
    boolean support(Category category) {
        return persons || addresses && OF_ADDRESSES.contains(category);
    }
}
