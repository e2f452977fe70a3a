package io.github.dbslicer.slice;

import java.util.List;

/** Asks before rows of the target are removed. */
@FunctionalInterface
public interface Confirmation {

    /**
     * @param target what it is, for the user
     * @param tables its tables that hold rows, at least one
     * @return whether to go on
     */
    boolean mayEmpty(String target, List<String> tables);

    /** One that was given beforehand. */
    static Confirmation given() {
        return new Confirmation() {
            @Override
            public boolean mayEmpty(String target, List<String> tables) {
                return true;
            }

            @Override
            public boolean mayReplace(String file) {
                return true;
            }
        };
    }

    /**
     * Asks before a file is replaced. Without an answer of its own it is not.
     *
     * @param file what it is, for the user
     * @return whether to go on
     */
    default boolean mayReplace(String file) {
        return false;
    }
}
