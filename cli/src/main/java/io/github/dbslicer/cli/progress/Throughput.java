package io.github.dbslicer.cli.progress;

import java.time.Duration;

/** Rows, and the bytes of their values, in a time. */
record Throughput(long rows, long bytes, Duration time) {}
