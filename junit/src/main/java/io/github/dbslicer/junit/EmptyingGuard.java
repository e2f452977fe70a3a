package io.github.dbslicer.junit;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.Confirmation;
import java.util.List;

/** Keeps rows from being replaced that nobody has said are there for tests alone. */
record EmptyingGuard(boolean mayReplace) implements Confirmation {

    @Override
    public boolean mayEmpty(String target, List<String> tables) {
        if (mayReplace) {
            return true;
        }
        throw new SliceException(
                ErrorCode.USAGE,
                target + " holds rows that no slice of this run of the tests has put there, in " + tables.size()
                        + (tables.size() == 1 ? " table (" : " tables (") + names(tables)
                        + "). Nothing was changed. If the database is there for tests alone, say so: replace = true.");
    }

    private static String names(List<String> tables) {
        int shown = 5;
        String names = String.join(", ", tables.subList(0, Math.min(shown, tables.size())));
        return tables.size() > shown ? names + ", ..." : names;
    }
}
