package io.github.dbslicer.cli;

import java.time.Duration;

/** Rows in a time. */
record Throughput(long rows, Duration time) {}
