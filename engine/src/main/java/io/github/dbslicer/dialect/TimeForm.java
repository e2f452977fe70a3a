package io.github.dbslicer.dialect;

/** How a column holds points in time. */
public enum TimeForm {
    /** As dates, with or without a time of the day, or as texts that begin with {@code 2026-12-31}. */
    DATE,
    /** As integers: seconds since 1970. */
    SECONDS,
    /** As integers: milliseconds since 1970. */
    MILLISECONDS
}
