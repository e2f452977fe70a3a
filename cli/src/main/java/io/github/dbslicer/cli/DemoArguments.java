package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.sample.ShopDialect;
import java.nio.file.Path;

/**
 * What the user asks to be shown.
 *
 * @param on the kind of database
 * @param directory for the files
 * @param scale of the shop
 * @param keep whether a server stays until the user ends it
 */
record DemoArguments(ShopDialect on, Path directory, double scale, boolean keep, Verbosity verbosity) {}
