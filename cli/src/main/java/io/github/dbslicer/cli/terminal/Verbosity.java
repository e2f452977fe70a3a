package io.github.dbslicer.cli.terminal;

/** How much a run says. */
public enum Verbosity {
    /** Errors and warnings. */
    QUIET,
    /** Progress, results and summary. */
    NORMAL,
    /** The plan too, and where an error comes from. */
    VERBOSE
}
