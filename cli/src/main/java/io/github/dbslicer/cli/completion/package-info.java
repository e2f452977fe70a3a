/** What shells propose while a command line is typed, made from the commands themselves. */
@NullMarked
package io.github.dbslicer.cli.completion;

import org.jspecify.annotations.NullMarked;
