package io.github.dbslicer.cli.progress;

import java.time.Duration;

/** Rows in a time. */
record Throughput(long rows, Duration time) {}
