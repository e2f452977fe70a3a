package io.github.dbslicer.cli;

import java.util.Locale;

/** The values of {@code --copy-schema}, which {@link #toString} spells as users do. */
enum CopySchema {
    TABLES,
    ALL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
